import { IntakeDb } from '@hailong/database';
import { SurveyFault } from '@hailong/kernel';
import { Ballot } from '../domain/ballot';
import { castBallots, isStored } from '../persistence/ballot-store';

/** `stored`: counted now. `repeated`: counted before. `round-closed`: the round ended while the form was under way. */
export type CastVerdict = 'stored' | 'repeated' | 'round-closed';

export interface BallotBoxLimits {
  /** Most ballots waiting. */
  readonly queueLimit: number;
  /** Most ballots in one statement. */
  readonly batchLimit: number;
}

interface Waiting {
  readonly ballot: Ballot;
  readonly resolve: (verdict: CastVerdict) => void;
  readonly reject: (error: unknown) => void;
}

/** Two batches under way keep the server busy while the next one fills; more only queue behind each other's rows. */
const IN_FLIGHT = 2;

/**
 * Collects the ballots of all agencies and channels that arrive while earlier batches are being stored, and stores each
 * batch durably with one statement. A ballot that arrives at an idle box leaves at once. If a batch cannot be stored as
 * a whole, its ballots are cast one by one, so that each caller gets its own verdict.
 */
export class BallotBox {
  private readonly waiting: Waiting[] = [];
  private inFlight = 0;
  private idle: (() => void)[] = [];

  constructor(
    private readonly db: IntakeDb,
    private readonly limits: BallotBoxLimits,
  ) {}

  cast(ballot: Ballot): Promise<CastVerdict> {
    if (this.waiting.length >= this.limits.queueLimit) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ ballot, resolve, reject });
      this.pump();
    });
  }

  /** Resolves when everything handed in so far has its verdict. */
  async drained(): Promise<void> {
    if (this.inFlight === 0 && this.waiting.length === 0) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  private pump(): void {
    while (this.inFlight < IN_FLIGHT && this.waiting.length > 0) {
      const batch = this.waiting.splice(0, this.limits.batchLimit);
      this.inFlight += 1;
      void this.store(batch).finally(() => {
        this.inFlight -= 1;
        this.pump();
        if (this.inFlight === 0 && this.waiting.length === 0) for (const wake of this.idle.splice(0)) wake();
      });
    }
  }

  private async store(batch: readonly Waiting[]): Promise<void> {
    const whole = await this.castTogether(batch.map(({ ballot }) => ballot)).catch(() => false);
    if (whole) return batch.forEach(({ resolve }) => resolve('stored'));
    for (const { ballot, resolve, reject } of batch) await this.castAlone(ballot).then(resolve, reject);
  }

  private async castTogether(ballots: readonly Ballot[]): Promise<boolean> {
    return this.db.write(async (tx) => {
      if (await castBallots(tx, ballots)) return true;
      throw new IncompleteBatch();
    });
  }

  private async castAlone(ballot: Ballot): Promise<CastVerdict> {
    try {
      await this.castTogether([ballot]);
      return 'stored';
    } catch (error) {
      if (!(error instanceof IncompleteBatch)) throw error;
      const stored = await this.db.read((tx) => isStored(tx, ballot.cell.agencyId, ballot.responseId));
      return stored ? 'repeated' : 'round-closed';
    }
  }
}

/** Rolls the transaction back. */
class IncompleteBatch extends Error {}

/** How long a client should wait before it repeats, milliseconds. */
export const RETRY_AFTER_MS = 2000;

function busy(): SurveyFault {
  return new SurveyFault(
    'SURVEY_BUSY',
    'hệ thống đang nhận quá nhiều phiếu; vui lòng gửi lại sau vài giây, phiếu của bạn chưa được ghi nhận',
    `too many forms are arriving; send it again with the same key after ${RETRY_AFTER_MS} ms, it has not been counted`,
    { retryAfterMs: RETRY_AFTER_MS },
  );
}
