import { waitsOf } from '@hailong/graphql-kit';

/** Entries and loaded objects of an operation that are answered in one go. */
export const PORTION = 4;

/** Pauses that take turns: between two of them the process serves all that has arrived meanwhile. */
class Pauses {
  private readonly waiting: (() => void)[] = [];

  next(): Promise<void> {
    return new Promise((resolve) => {
      if (this.waiting.push(resolve) === 1) setImmediate(this.end);
    });
  }

  private readonly end = (): void => {
    this.waiting.shift()?.();
    if (this.waiting.length > 0) setImmediate(this.end);
  };
}

/** Pace of one operation: a pause after each portion. */
export interface OperationPace {
  /** Pause that comes before the next entry or object; undefined: none. */
  next(): Promise<void> | undefined;
}

class PortionPace implements OperationPace {
  private answered = 0;
  private pausing: Promise<void> | undefined;

  constructor(private readonly pause: () => Promise<void>) {}

  next(): Promise<void> | undefined {
    this.answered += 1;
    if (this.answered > PORTION) {
      this.answered = 1;
      this.pauseOnceMore();
    }
    return this.pausing;
  }

  private pauseOnceMore(): void {
    const pausing = this.pausing ? this.pausing.then(this.pause) : this.pause();
    this.pausing = pausing;
    void pausing.then(() => {
      if (this.pausing === pausing) this.pausing = undefined;
    });
  }
}

/** Paces of the operations of a server, by their GraphQL context. */
export class OperationPaces {
  private readonly pauses = new Pauses();
  private readonly ofOperation = new WeakMap<object, OperationPace>();

  of(context: object): OperationPace {
    const pace = this.ofOperation.get(context) ?? new PortionPace(() => this.pauseOf(context));
    this.ofOperation.set(context, pace);
    return pace;
  }

  /** Pause within an operation; its loaders wait meanwhile for the entries that follow. */
  private async pauseOf(context: object): Promise<void> {
    const waits = waitsOf(context);
    waits.begin();
    await this.pauses.next();
    waits.end();
  }
}
