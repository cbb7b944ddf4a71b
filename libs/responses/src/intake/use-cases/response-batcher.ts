import { SurveyFault } from '@hailong/kernel';
import { PendingResponse } from '../domain/pending-response';
import { StoreOutcome } from '../domain/store-outcome';
import { StoreBatch } from './store-batch';

export interface BatchLimits {
  /** Most responses waiting. */
  readonly queueLimit: number;
  /** Most responses in one statement. */
  readonly batchLimit: number;
}

interface Waiting {
  readonly response: PendingResponse;
  readonly resolve: (verdict: StoreOutcome) => void;
  readonly reject: (error: unknown) => void;
}

/** Batches under way while the next fills. A second would wait for the tallies of the first, and both would be half as large. */
const IN_FLIGHT = 1;

/**
 * Collects the responses of all agencies and channels that arrive while earlier batches are being stored, and hands each batch
 * to {@link StoreBatch} as a whole. A response that arrives while nothing is under way leaves at once.
 */
export class ResponseBatcher {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private pumping = false;
  private closing = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly batches: StoreBatch,
    private readonly limits: BatchLimits,
  ) {}

  store(response: PendingResponse): Promise<StoreOutcome> {
    if (this.closing || this.waiting.length >= this.limits.queueLimit) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.waiting.push({ response, resolve, reject });
      this.wake();
    });
  }

  /** Responses that wait for a batch; those of the batch under way are not among them. */
  get queueLength(): number {
    return this.waiting.length;
  }

  /** Most responses that may wait. */
  get queueLimit(): number {
    return this.limits.queueLimit;
  }

  /** Takes no more responses; resolves when every response handed in so far has its verdict. */
  async close(): Promise<void> {
    this.closing = true;
    if (this.inFlight === 0 && this.waiting.length === 0) return;
    await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Starts a batch once the requests that arrived in the same moment have all been read. */
  private wake(): void {
    if (this.pumping || this.inFlight >= IN_FLIGHT) return;
    this.pumping = true;
    setImmediate(() => {
      this.pumping = false;
      this.pump();
    });
  }

  private pump(): void {
    while (this.inFlight < IN_FLIGHT && this.waiting.length > 0) {
      const batch = this.waiting.slice(0, this.limits.batchLimit);
      this.waiting = this.waiting.slice(batch.length);
      this.inFlight += 1;
      void this.storeBatch(batch).finally(() => {
        this.inFlight -= 1;
        this.wake();
        if (this.inFlight === 0 && this.waiting.length === 0) for (const wake of this.idle.splice(0)) wake();
      });
    }
  }

  private async storeBatch(batch: readonly Waiting[]): Promise<void> {
    const verdicts = await this.batches.store(batch.map(({ response }) => response));
    for (const [at, { resolve, reject }] of batch.entries()) {
      const verdict = verdicts[at];
      if (verdict?.ok) resolve(verdict.value);
      else reject(verdict?.error);
    }
  }
}

/** Time that a client should wait before it repeats, milliseconds. */
const RETRY_AFTER_MS = 2000;

function busy(): SurveyFault {
  return new SurveyFault(
    'SURVEY_BUSY',
    'hệ thống đang nhận quá nhiều phiếu; vui lòng gửi lại sau vài giây, phiếu của bạn chưa được ghi nhận',
    `too many forms are arriving; send it again with the same key after ${RETRY_AFTER_MS} ms, it has not been counted`,
    { retryAfterMs: RETRY_AFTER_MS },
  );
}
