/** Shortest time to read and answer a question, a common screening default. Seconds an item. */
const FASTEST_SECONDS_AN_ITEM = 0.33;

/** A form filled in less than this share of its unit's median time was not read as others read it. */
const FASTEST_SHARE_OF_MEDIAN = 1 / 3;

/** Shortest time in which a person can fill this many items, seconds. */
export function shortestFill(items: number): number {
  // Of whole hundredths, so that 22 items are 7.26 seconds and not a hair more.
  return (items * (FASTEST_SECONDS_AN_ITEM * 100)) / 100;
}

export interface FillTime {
  /** Measured where the form was filled; absent on paper, where neither rule applies. */
  readonly seconds: number | undefined;
  /** Items answered. */
  readonly items: number;
  /** Median of the unit, when enough forms were timed, seconds; see {@link PaceWatch}. */
  readonly median?: number;
}

/** A time that is no number ≥ 0 says nothing: it is measured by a page that every reader can change. */
export function isTooFast({ seconds, items, median }: FillTime): boolean {
  if (seconds === undefined || !(seconds >= 0)) return false;
  return (
    seconds < shortestFill(items) || (median !== undefined && seconds < median * FASTEST_SHARE_OF_MEDIAN)
  );
}

/**
 * The running median time to fill a form, by unit. Times are kept nowhere: each is counted into one of
 * {@link STEPS} steps that grow by a tenth, so a median is right within 5 %. At most `mostUnits` units, of which the one
 * unused for longest is forgotten.
 */
export class PaceWatch {
  private readonly units = new Map<string, Uint32Array>();

  constructor(private readonly mostUnits = 10_000) {}

  /** Counts one timed form of the unit, such as an agency and a questionnaire; an impossible time is left out. */
  filled(unit: string, seconds: number): void {
    if (!(seconds > 0)) return;
    const steps = this.units.get(unit) ?? new Uint32Array(STEPS + 1);
    this.units.delete(unit);
    this.units.set(unit, steps);
    const step = stepOf(seconds);
    steps[step] = (steps[step] ?? 0) + 1;
    steps[STEPS] = (steps[STEPS] ?? 0) + 1;
    const [oldest] = this.units.size > this.mostUnits ? this.units.keys() : [];
    if (oldest !== undefined) this.units.delete(oldest);
  }

  /** Seconds. Undefined before {@link FEWEST_TIMED} forms of the unit were timed. */
  median(unit: string): number | undefined {
    const steps = this.units.get(unit);
    const timed = steps?.[STEPS] ?? 0;
    if (!steps || timed < FEWEST_TIMED) return undefined;
    let below = 0;
    let step = 0;
    while (step < STEPS && (below += steps[step] ?? 0) * 2 < timed) step += 1;
    return GROWTH ** (step + 0.5);
  }
}

/** Bounds: one second and a day. */
const STEPS = 120;
const GROWTH = 1.1;
const FEWEST_TIMED = 30;

function stepOf(seconds: number): number {
  return Math.min(Math.max(Math.floor(Math.log(seconds) / Math.log(GROWTH)), 0), STEPS - 1);
}
