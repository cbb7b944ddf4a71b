import { CalendarDay, addDays, daysBetween } from '@hailong/kernel';
import { FormClass, RoundWindow, lastDay } from '@hailong/surveys/domain';
import { NOT_TOLD_APART, BlockPart } from './block-part';
import { ClassCounts, NO_FORMS, addClasses, formsIn } from './class-counts';
import { PlannedBlock, blocksAtClose, blocksOfMoment } from './planned-blocks';
import { lastMoment } from './sealing-calendar';

/** Forms of a part that come on the nth day of its round, from 0. */
export type Arrivals = (n: number) => Partial<ClassCounts>;

/** First figure of a part. */
export interface FirstFigure {
  /** Days from the first day of the round. */
  readonly days: number;
  /** The round closes before a second block of the part is sealed. */
  readonly isAtClose: boolean;
  /** Classes of the forms in it. */
  readonly classes: readonly FormClass[];
}

const PART: BlockPart = {
  questionnaireId: 0,
  group: 0,
  channel: NOT_TOLD_APART,
  field: NOT_TOLD_APART,
  procedureGroup: NOT_TOLD_APART,
};

/**
 * Plays a round of one part by the rules of blocks, to its last day. Undefined: the forms that come fill no block by themselves, so
 * that the part shows nothing of its own.
 *
 * @param smallest fewest independent forms of a block, k
 */
export function firstFigure(
  arrivals: Arrivals,
  window: RoundWindow,
  smallest: number,
): FirstFigure | undefined {
  const { opensOn } = window;
  let waiting = NO_FORMS;
  let sealed: PlannedBlock | undefined;
  for (let today: CalendarDay = opensOn; today <= lastDay(window); today = addDays(today, 1)) {
    const block = lastMoment(today) === today ? blockOf(waiting, smallest, blocksOfMoment) : undefined;
    if (block && sealed)
      return { days: daysBetween(opensOn, today), isAtClose: false, classes: sealed.classes };
    if (block) {
      sealed = block;
      waiting = without(waiting, block.classes);
    }
    waiting = addClasses(waiting, { ...NO_FORMS, ...arrivals(daysBetween(opensOn, today)) });
  }
  const shown = sealed ?? blockOf(waiting, smallest, blocksAtClose);
  const days = daysBetween(opensOn, lastDay(window)) + 1;
  return shown && { days, isAtClose: true, classes: shown.classes };
}

function blockOf(
  forms: ClassCounts,
  smallest: number,
  plan: typeof blocksOfMoment,
): PlannedBlock | undefined {
  return plan(formsIn(forms) > 0 ? [{ part: PART, forms }] : [], smallest)[0];
}

function without(forms: ClassCounts, classes: readonly FormClass[]): ClassCounts {
  return { ...forms, ...Object.fromEntries(classes.map((each) => [each, 0])) };
}

/** Spreads forms evenly over the days on which respondents may answer. All are independent, or all seen: the rules agree. */
export function evenArrivals(forms: number, { opensOn, closesOn }: RoundWindow): Arrivals {
  const days = daysBetween(opensOn, closesOn) + 1;
  const until = (n: number) => Math.floor((forms * Math.min(n, days)) / days);
  return (n) => ({ independent: until(n + 1) - until(n) });
}

/** Whole weeks after which a figure shows. */
export function weeksTo({ days }: FirstFigure): number {
  return Math.ceil(days / 7);
}
