import { SourceLimit, sourceOf } from '../domain/source-limit';
import { tooManyForms } from './too-many';

/** Time for which an owner stays in memory without being read again, milliseconds. */
const KEPT_MS = 60_000;
const MOST_KEPT = 10_000;
/** Limit of unknown tokens from an address. */
const NEW_TOKENS = { burst: 20, perMinute: 20 };

/** Owners of tokens that requests carry, such as counters and apps: read once a minute, and guesses limited by address. */
export class KnownTokens<Owner> {
  private readonly newTokens = new SourceLimit(NEW_TOKENS);
  private readonly asking = new Map<string, Promise<Owner | undefined>>();
  private readonly kept = new Map<string, { readonly owner: Owner; readonly until: number }>();

  /** @param find reads the owner that has a token and is in use */
  constructor(private readonly find: (token: string) => Promise<Owner | undefined>) {}

  /** Returns the owner of a token when it is fresh in memory. */
  inMemory(token: string, now: number): Owner | undefined {
    const known = this.kept.get(token);
    return known && known.until > now ? known.owner : undefined;
  }

  /**
   * Reads the owner of a token; requests that come in together share the query.
   * @throws SurveyFault SURVEY_TOO_MANY for too many unknown tokens from one address
   */
  read(token: string, address: string | undefined, now: number): Promise<Owner | undefined> {
    const known = this.asking.get(token);
    if (known) return known;
    const source = address === undefined || this.kept.has(token) ? undefined : sourceOf(address);
    // Paid for before the database is asked, and by itself: a new kiosk gets in where many people share its address.
    const wait = source === undefined ? 0 : this.newTokens.take(source, 1, now);
    if (wait > 0) throw tooManyForms(wait);
    const asking = this.ask(token, source, now).finally(() => this.asking.delete(token));
    this.asking.set(token, asking);
    return asking;
  }

  private async ask(token: string, source: string | undefined, now: number): Promise<Owner | undefined> {
    const owner = await this.find(token);
    if (owner) this.remember(token, owner, now);
    else this.kept.delete(token);
    if (owner && source !== undefined) this.newTokens.giveBack(source, 1);
    return owner;
  }

  private remember(token: string, owner: Owner, now: number): void {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(token, { owner, until: now + KEPT_MS });
  }
}
