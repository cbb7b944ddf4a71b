import { FormClass } from '@hailong/surveys/domain';
import { readFileSync } from 'node:fs';
import { CalendarDay, addDays, day, daysBetween } from '@hailong/kernel';
import { ClassCounts, NO_FORMS, addClasses, formsIn } from './class-counts';
import { BlockPart } from './block-part';
import { isSeenAlone } from './fills-block';
import { blocksAtClose, blocksOfMoment } from './planned-blocks';
import { lastMoment } from './sealing-calendar';

/** Pace at which the forms of a unit come, of which a round with k = 5 or 10 is made. */
interface Pace {
  readonly name: string;
  /** Forms that come on the nth day of the round, from 0. */
  readonly on: (n: number) => Partial<ClassCounts>;
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
const OPENED = day('2026-03-02');
const CLOSED = day('2026-05-31');

const PART: BlockPart = { questionnaireId: 1, group: 0, channel: -1, field: -1, procedureGroup: -1 };
const ALONE = ', of those typed in alone';

/** Days from the opening to the first figure, and whether it is that of the close. */
function firstFigure({ on }: Pace, smallest: number): string {
  let waiting = NO_FORMS;
  let came = NO_FORMS;
  let sealed = 0;
  const typedAlone = (classes: readonly FormClass[]) =>
    classes.length === 1 && !isSeenAlone(came) ? ALONE : '';
  for (let today: CalendarDay = OPENED; today <= CLOSED; today = addDays(today, 1)) {
    const [block] =
      lastMoment(today) === today ? blocksOfMoment([{ part: PART, forms: waiting }], smallest) : [];
    if (block) {
      if ((sealed += 1) === 2) return `after ${daysBetween(OPENED, today)} days${typedAlone(block.classes)}`;
      for (const key of block.classes) waiting = { ...waiting, [key]: 0 };
    }
    const more = { ...NO_FORMS, ...on(daysBetween(OPENED, today)) };
    [waiting, came] = [addClasses(waiting, more), addClasses(came, more)];
  }
  const left = formsIn(waiting) > 0 ? [{ part: PART, forms: waiting }] : [];
  const [block] = blocksAtClose(left, smallest);
  if (!block && sealed === 0) return 'none';
  return `at the close${block ? typedAlone(block.classes) : ''}`;
}

describe('the table of first figures', () => {
  it('stands in the README as the rules make it', () => {
    const rows = PACES.map((pace) => `${pace.name} | ${firstFigure(pace, 5)} | ${firstFigure(pace, 10)}`);
    const readme = readFileSync('libs/blocks/README.md', 'utf8').replace(/ +/g, ' ');
    for (const row of rows) expect(readme).toContain(`| ${row} |`);
  });
});
