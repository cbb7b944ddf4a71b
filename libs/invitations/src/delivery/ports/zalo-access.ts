import { Clock } from '@hailong/kernel';
import { DeliveryOutcome } from '../domain/delivery';
import { valueAt } from '../domain/message-template';
import { exchange } from './http-exchange';
import { ZaloOptions, ZaloTokens } from './zalo-options';

const TOKEN_URL = 'https://oauth.zaloapp.com/v4/oa/access_token';
/** Time before its expiry at which a token is renewed. */
const AHEAD_MS = 5 * 60_000;
/** Life of a token whose answer names none; Zalo's live 25 hours. */
const SHORTEST_SECONDS = 3600;

/** Access to the OA: an access token that works, or the outcome of an attempt without one. */
export type ZaloAccess = { readonly token: string } | { readonly outcome: DeliveryOutcome };

/** Access tokens of an Official Account, renewed by one process at a time. */
export class ZaloAccessTokens {
  private known: ZaloTokens | undefined;

  constructor(
    private readonly options: ZaloOptions,
    private readonly clock: Clock,
  ) {}

  /** @param refused token that Zalo does not take any more, though its time is not over */
  async access(refused?: string): Promise<ZaloAccess> {
    if (this.works(this.known, refused)) return { token: this.known.accessToken };
    try {
      this.known = await this.options.tokens.change((stored) =>
        this.works(stored, refused) ? Promise.resolve(stored) : this.renewed(stored),
      );
    } catch (error) {
      if (error instanceof NotRenewed) return { outcome: error.outcome };
      throw error;
    }
    return { token: this.known.accessToken ?? '' };
  }

  private works(
    tokens: ZaloTokens | undefined,
    refused: string | undefined,
  ): tokens is ZaloTokens & { readonly accessToken: string } {
    const { accessToken, expiresAt = 0 } = tokens ?? {};
    return (
      Boolean(accessToken) && accessToken !== refused && expiresAt - AHEAD_MS > this.clock.now().getTime()
    );
  }

  private async renewed({ refreshToken }: ZaloTokens): Promise<ZaloTokens> {
    const { appId, appSecret, tokenUrl = TOKEN_URL, timeoutMs } = this.options;
    const now = this.clock.now();
    const answer = await exchange(
      {
        ...{ url: tokenUrl, method: 'POST', timeoutMs },
        headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: appSecret },
        body: new URLSearchParams({
          app_id: appId,
          grant_type: 'refresh_token',
          refresh_token: refreshToken,
        }).toString(),
      },
      now,
    );
    if ('outcome' in answer) throw new NotRenewed(answer.outcome);
    const [accessToken, next] = ['access_token', 'refresh_token'].map((path) => valueAt(answer.json, path));
    if (!accessToken || !next) throw new NotRenewed({ kind: 'later', reason: 'ZALO_SIGN_IN_REFUSED' });
    const seconds = Number(valueAt(answer.json, 'expires_in')) || SHORTEST_SECONDS;
    return { accessToken, refreshToken: next, expiresAt: now.getTime() + seconds * 1000 };
  }
}

/** Ends a renewal without result, so that the store keeps the tokens that it had. */
class NotRenewed extends Error {
  readonly outcome: DeliveryOutcome;

  constructor(outcome: DeliveryOutcome) {
    super('the access token of Zalo was not renewed');
    // A refusal of a token tells nothing of a message, so it is never final.
    this.outcome = outcome.kind === 'never' ? { kind: 'later', reason: outcome.reason } : outcome;
  }
}
