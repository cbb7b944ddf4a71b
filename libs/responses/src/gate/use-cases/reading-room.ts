import { REAL_TIME, Time } from './time';

/** Operations of one address that are carried out at once; the others of the address wait. */
const MOST_OF_A_SOURCE = 1;
/** Time for which the seat of an address stays free after an operation, as a multiple of what that took, and at most. */
const REST = 2;
const LONGEST_REST_MS = 1000;
/** Operations of one address that wait. */
const MOST_WAITING_OF_A_SOURCE = 32;

/** Gives a seat back; to be called once. */
export type Leave = () => void;

interface Waiting {
  readonly source: string | undefined;
  readonly begin: (end: Leave) => void;
}

/**
 * Seats of operations that read: so many at once, of one address one, which then rests twice as long as it was taken, so that a
 * sender of a hundred dear operations keeps only its own waiting. First come, first served, but for an address that has its seat.
 */
export class ReadingRoom {
  private underWay = 0;
  private readonly ofSource = new Map<string, number>();
  private waiting: Waiting[] = [];

  /** @param most operations at once; four times as many may wait */
  constructor(
    private readonly most: number,
    private readonly time: Time = REAL_TIME,
  ) {}

  /** Waits for a seat; undefined: too many wait already. @param source address; absent: not limited by address */
  enter(source?: string): Promise<Leave> | undefined {
    if (this.isFree(source)) return Promise.resolve(this.begun(source));
    const ofSource = this.waiting.filter((each) => source !== undefined && each.source === source).length;
    if (this.waiting.length >= this.most * 4 || ofSource >= MOST_WAITING_OF_A_SOURCE) return undefined;
    return new Promise((begin) => this.waiting.push({ source, begin }));
  }

  private isFree(source: string | undefined): boolean {
    const ofSource = source === undefined ? 0 : (this.ofSource.get(source) ?? 0);
    return this.underWay < this.most && ofSource < MOST_OF_A_SOURCE;
  }

  private begun(source: string | undefined): Leave {
    this.underWay += 1;
    if (source !== undefined) this.count(source, 1);
    const since = this.time.now();
    return () => {
      this.underWay -= 1;
      if (source !== undefined) this.rest(source, (this.time.now() - since) * REST);
      this.next();
    };
  }

  private rest(source: string, ms: number): void {
    this.time.after(Math.min(ms, LONGEST_REST_MS), () => {
      this.count(source, -1);
      this.next();
    });
  }

  private count(source: string, change: 1 | -1): void {
    const left = (this.ofSource.get(source) ?? 0) + change;
    if (left > 0) this.ofSource.set(source, left);
    else this.ofSource.delete(source);
  }

  private next(): void {
    const at = this.waiting.findIndex(({ source }) => this.isFree(source));
    const [chosen] = at < 0 ? [] : this.waiting.splice(at, 1);
    chosen?.begin(this.begun(chosen.source));
  }
}
