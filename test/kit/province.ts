import { day, startOfDay } from '@hailong/kernel';
import { TestDatabase, testDatabase } from './test-database';

/** A database of its own and a clock; everything else of a province is a part that a story asks for. */
export interface Province {
  readonly db: TestDatabase;
  /** The clock of every process of the province. */
  readonly clock: { now(): Date };
  /** Sets the clock to the first moment of a day. */
  readonly today: (is: string) => void;
  /** Moves the clock forward. */
  readonly later: (seconds: number) => void;
  /** Does a work before the database goes: the last one first. */
  readonly whenClosing: (work: () => unknown) => void;
  /** Ends everything that belongs to the province. */
  readonly close: () => Promise<void>;
}

/** Starts a part of a province that has what the part needs; its result is added to the province. */
export type Part<Needs, Given> = (province: Needs) => Given | Promise<Given>;

/** The province that a description opens. */
export type Opened<Described> = Described extends Description<infer P> ? P : never;

/** Mid-August 2018: the round of Bắc Kạn is open. */
const USUAL_DAY = '2018-08-15';

/**
 * Describes a province.
 *
 * @param on its day, whose clock stands still until the story moves it; `today`: the real time, for commands that know no other
 * @param hour of that day
 */
export function aProvince(on: string = USUAL_DAY, hour = 0): Description<Province> {
  return new Description(async () => {
    const province = await emptyProvince();
    if (on !== 'today') province.today(on);
    if (hour > 0) province.later(hour * 3600);
    return province;
  });
}

/** A province and its parts before they are started; opening it again gives a new one. */
export class Description<P extends Province> {
  constructor(private readonly start: () => Promise<P>) {}

  with<Given extends object>(part: Part<P, Given>): Description<P & Given> {
    return new Description(async () => {
      const province = await this.start();
      try {
        return Object.assign(province, await part(province));
      } catch (error) {
        await province.close();
        throw error;
      }
    });
  }

  open(): Promise<P> {
    return this.start();
  }
}

async function emptyProvince(): Promise<Province> {
  const db = await testDatabase();
  const closing: (() => unknown)[] = [() => db.drop()];
  let stopped: Date | undefined;
  const now = () => stopped ?? new Date();
  return {
    db,
    clock: { now },
    today: (is) => void (stopped = startOfDay(day(is))),
    later: (seconds) => void (stopped = new Date(now().getTime() + seconds * 1000)),
    whenClosing: (work) => void closing.push(work),
    close: async () => {
      const failures: unknown[] = [];
      for (let work = closing.pop(); work; work = closing.pop())
        await Promise.resolve()
          .then(work)
          .catch((failure: unknown) => failures.push(failure));
      if (failures.length > 0) throw failures[0];
    },
  };
}
