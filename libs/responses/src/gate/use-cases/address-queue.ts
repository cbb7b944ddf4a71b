import { REAL_TIME, Time } from './time';

/** Requests of one address that wait. */
const MOST_WAITING_OF_A_SOURCE = 200;
const MOST_WAITING = 2000;
/** Time for which an address is slowed after a refusal, and between two of its requests then, milliseconds. */
const SLOW_FOR_MS = 2000;
const SLOW_PACE_MS = 100;

/** Requests of one address. */
interface Line {
  inside: number;
  readonly waiting: (() => void)[];
  slowUntil: number;
  lastBegan: number;
  /** True while the next one begins by itself after a while. */
  paced: boolean;
}

/** Ends the wait or the stay of a request; to be called once. @param refused whether it was refused as one too many */
export type LeaveQueue = (refused: boolean) => void;

/**
 * Queue of requests without a login before anything of them is read, one line an address: a few of each are inside at once,
 * and where one was refused the next ones come in one by one. So a sender that does not wait after a refusal waits in its
 * line, costs little, and keeps no other address waiting.
 */
export class AddressQueue {
  private readonly lines = new Map<string, Line>();
  private waiting = 0;

  /** @param mostInside requests of one address inside at once */
  constructor(
    private readonly mostInside: number,
    private readonly time: Time = REAL_TIME,
  ) {}

  /** Lets a request begin now or when it is next; undefined: too many wait already. */
  enter(source: string, begin: () => void): LeaveQueue | undefined {
    const line = this.lineOf(source);
    if (line.waiting.length >= MOST_WAITING_OF_A_SOURCE || this.waiting >= MOST_WAITING) return undefined;
    // A host may hand the same function to several requests, so each has an entry.
    const entry = () => begin();
    line.waiting.push(entry);
    this.waiting += 1;
    this.advance(source, line);
    return (refused) => {
      if (refused) line.slowUntil = this.time.now() + SLOW_FOR_MS;
      const at = line.waiting.indexOf(entry);
      if (at < 0) line.inside -= 1;
      else this.withdraw(line, at);
      this.advance(source, line);
    };
  }

  private lineOf(source: string): Line {
    const line: Line = this.lines.get(source) ?? {
      ...{ inside: 0, waiting: [], slowUntil: -Infinity, lastBegan: -Infinity, paced: false },
    };
    this.lines.set(source, line);
    return line;
  }

  private withdraw(line: Line, at: number): void {
    line.waiting.splice(at, 1);
    this.waiting -= 1;
  }

  private advance(source: string, line: Line): void {
    while (line.waiting.length > 0 && line.inside < this.mostInside) {
      const early = this.earlyBy(line);
      if (early > 0) return this.later(source, line, early);
      const [entry] = line.waiting;
      this.withdraw(line, 0);
      line.inside += 1;
      line.lastBegan = this.time.now();
      entry?.();
    }
    if (line.inside === 0 && line.waiting.length === 0) this.forget(source, line);
  }

  /** Milliseconds until the next one may begin. */
  private earlyBy({ slowUntil, lastBegan }: Line): number {
    const now = this.time.now();
    return now < slowUntil ? lastBegan + SLOW_PACE_MS - now : 0;
  }

  /** Keeps a line only while it is slowed. */
  private forget(source: string, line: Line): void {
    const left = line.slowUntil - this.time.now();
    if (left > 0) this.later(source, line, left);
    else this.lines.delete(source);
  }

  private later(source: string, line: Line, ms: number): void {
    if (line.paced) return;
    line.paced = true;
    this.time.after(ms, () => {
      line.paced = false;
      this.advance(source, line);
    });
  }
}
