import { Agency } from '@hailong/agencies/domain';
import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { WebhookOptions, postSigned } from '@hailong/invitations';
import { CLOCK, Clock } from '@hailong/kernel';
import { countDelivery, logFailedWork } from '@hailong/telemetry';
import { Inject, Injectable } from '@nestjs/common';
import { Handover } from '../domain/letter';
import { ClaimedLetter, claimLetters, markHandover } from '../persistence/handover-store';
import { LetterSeal } from './letter-seal';

const BATCH = 20;
/** Longer than any batch takes with the receiver at its time-out. */
const LEASE_MS = 15 * 60_000;
/** Attempts until a letter is given up, one an hour: a week, longer than any holiday of a receiver. */
const MOST_ATTEMPTS = 168;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export interface HandoverRun {
  readonly taken: number;
  readonly later: number;
  readonly refused: number;
}

/**
 * Hands forwarded letters to the receiver of the host, such as the PAKN system, each at least once under its own id. A letter
 * that the receiver does not take stays with its unit all the same.
 */
@Injectable()
export class HandOnLetters {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly seal: LetterSeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param scopes those of the units with letters that wait */
  async handOn(
    scopes: readonly AgencyScope[],
    webhook: WebhookOptions,
    stop: AbortSignal,
  ): Promise<HandoverRun> {
    const counts = { taken: 0, later: 0, refused: 0 };
    for (const scope of scopes) await this.handOnOf(scope, webhook, { counts, stop });
    return counts;
  }

  /** Tries each letter once in a run, in the order of the ids; a letter that fails waits for the next hour. */
  private async handOnOf(
    scope: AgencyScope,
    webhook: WebhookOptions,
    { counts, stop }: { counts: Record<keyof HandoverRun, number>; stop: AbortSignal },
  ): Promise<void> {
    for (let after = BEFORE_ALL; !stop.aborted;) {
      const now = this.clock.now();
      const leaseUntil = new Date(now.getTime() + LEASE_MS);
      const claimed = await this.db.write(scope, (tx) =>
        claimLetters(tx, scope.agencyId, { after, now, leaseUntil, limit: BATCH }),
      );
      for (const letter of claimed) {
        const handover = await this.attempt(scope, webhook, letter);
        counts[handover === 'waiting' ? 'later' : handover] += 1;
        if (letter.letterId > after) after = letter.letterId;
      }
      if (claimed.length < BATCH) return;
    }
  }

  private async attempt(
    scope: AgencyScope,
    webhook: WebhookOptions,
    letter: ClaimedLetter,
  ): Promise<Exclude<Handover, 'none'>> {
    const handover = await this.outcome(scope, webhook, letter);
    countDelivery(HANDED[handover], 'letters');
    await this.db.write(scope, (tx) => markHandover(tx, scope.agencyId, letter.letterId, handover));
    return handover;
  }

  private async outcome(
    { agencyId }: AgencyScope,
    webhook: WebhookOptions,
    { letterId, aboutId, sealed, attempts }: ClaimedLetter,
  ): Promise<Exclude<Handover, 'none'>> {
    const again = attempts >= MOST_ATTEMPTS ? 'refused' : 'waiting';
    if (!sealed) return 'refused';
    try {
      const [unit, about] = await this.organisation.byIds([agencyId, aboutId]);
      const content = this.seal.open(sealed, agencyId, aboutId);
      const body = {
        version: 1,
        kind: 'letter',
        letterId,
        unit: named(unit),
        about: named(about),
        ...content,
      };
      const { kind } = await postSigned(webhook, this.clock, letterId, body);
      return kind === 'delivered' ? 'taken' : kind === 'never' ? 'refused' : again;
    } catch (error) {
      logFailedWork(`hand letter ${letterId} on`, error);
      return again;
    }
  }
}

const HANDED = { taken: 'delivered', waiting: 'waiting', refused: 'failed' } as const;

function named(agency: Agency | undefined) {
  return { code: agency?.code ?? '', name: agency?.name ?? '' };
}
