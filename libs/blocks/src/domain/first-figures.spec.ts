import { day } from '@hailong/kernel';
import { readFileSync } from 'node:fs';
import { NO_FORMS } from './class-counts';
import { Arrivals, evenArrivals, firstFigure, weeksTo } from './first-figure';
import { isSeenAlone } from './fills-block';

/** Pace at which the forms of a unit come, of which a round with k = 5 or 10 is made. */
interface Pace {
  readonly name: string;
  /** Forms that come on the nth day of the round, from 0. */
  readonly on: Arrivals;
}

const every = (days: number, n: number) => (n % days === days - 1 ? 1 : 0);
const PACES: readonly Pace[] = [
  { name: '0.8 independent forms a day', on: (n) => ({ independent: every(5, n) === 1 ? 0 : 1 }) },
  { name: '4 independent forms a week', on: (n) => ({ independent: n % 7 < 4 ? 1 : 0 }) },
  { name: 'paper only, typed in by the unit: 4 a day', on: () => ({ seen: 4 }) },
  {
    name: '60 typed in and 3 online, in the first month',
    on: (n) => (n < 30 ? { seen: 2, independent: n % 10 === 0 ? 1 : 0 } : {}),
  },
  { name: 'one busy week: 20 online, then none', on: (n) => (n === 3 ? { independent: 20 } : {}) },
  { name: '500 a day', on: () => ({ independent: 500 }) },
];
/** 13 weeks from a Monday. */
const WINDOW = { opensOn: day('2026-03-02'), closesOn: day('2026-05-31') };
const DAYS = Array.from({ length: 91 }, (_, n) => n);

const ALONE = ', of those typed in alone';

/** Days from the opening to the first figure, and whether it is that of the close. */
function inWords({ on }: Pace, smallest: number): string {
  const figure = firstFigure(on, WINDOW, smallest);
  if (!figure) return 'none';
  const isMixed = DAYS.some((n) => !isSeenAlone({ ...NO_FORMS, ...on(n) }));
  const typedAlone = isMixed && figure.classes.length === 1 && !figure.isAtClose ? ALONE : '';
  return figure.isAtClose ? 'at the close' : `after ${figure.days} days${typedAlone}`;
}

/** Weeks to the first figure of forms that come evenly; undefined: none by itself. */
function weeksOf(forms: number, smallest: number, window = WINDOW): number | undefined {
  const figure = firstFigure(evenArrivals(forms, window), window, smallest);
  return figure && weeksTo(figure);
}

describe('the table of first figures', () => {
  it('stands in the README as the rules make it', () => {
    const rows = PACES.map((pace) => `${pace.name} | ${inWords(pace, 5)} | ${inWords(pace, 10)}`);
    const readme = readFileSync('libs/blocks/README.md', 'utf8').replace(/ +/g, ' ');
    for (const row of rows) expect(readme).toContain(`| ${row} |`);
  });
});

describe('forms that come evenly', () => {
  it('come on every day alike, as many as are expected in all', () => {
    const arrivals = evenArrivals(200, WINDOW);
    const counts = DAYS.map((n) => arrivals(n).independent ?? 0);
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(200);
    expect(Math.max(...counts) - Math.min(...counts)).toBe(1);
    expect(arrivals(91)).toEqual({ independent: 0 });
  });

  it('show two weeks after the opening at the earliest, later the fewer there are, and never below k', () => {
    expect([1000, 130, 65, 40, 20, 10, 5, 4, 0].map((forms) => weeksOf(forms, 5))).toEqual([
      ...[2, 2, 2, 4, 8, 13, 13],
      ...[undefined, undefined],
    ]);
    expect([1000, 130, 65, 40, 20, 10, 9].map((forms) => weeksOf(forms, 10))).toEqual([
      ...[2, 2, 4, 8, 13, 13],
      undefined,
    ]);
  });

  it('show at the last day of typing in, where the window alone seals no second block', () => {
    const window = { ...WINDOW, entryUntil: day('2026-06-14') };
    const figure = firstFigure(evenArrivals(5, window), window, 5);
    expect(figure).toMatchObject({ isAtClose: true, days: 105 });
  });
});
