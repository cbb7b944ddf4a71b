import { CompiledForm } from '@hailong/questionnaires/domain';
import { bitOf } from '@hailong/surveys/domain';
import { isTooFast } from './fill-speed';
import { answeredItems, longestRun } from './rated-sheet';

/**
 * A run that careful-reading screens ask about by default. Honest people do answer a grid of 22 items with nothing but
 * "satisfied", so it is a reason to look and no more.
 */
const STRAIGHT_LINE_RUN = 10;

/** Signs of a form beside its answers. An absent sign is not known and raises no flag. */
export interface ArrivalSigns {
  /** Measured where it was filled; never for paper. */
  readonly secondsToFill?: number;
  /** Median of the unit, see PaceWatch. */
  readonly medianSeconds?: number;
  /** See afterOfficeHours. */
  readonly afterHours?: boolean;
  /** See BurstWatch. */
  readonly burst?: boolean;
}

/** The flags of a form that has just come in; 0: none. Costs about a microsecond; nothing is allocated for a position. */
export function flagsOnArrival(form: CompiledForm, sheet: string, signs: ArrivalSigns): number {
  let flags = flagsOfSheet(form, sheet);
  if (signs.afterHours) flags |= bitOf('AFTER_HOURS');
  if (signs.burst) flags |= bitOf('BURST');
  const seconds = signs.secondsToFill;
  if (seconds === undefined) return flags;
  const time = { seconds, items: answeredItems(form, sheet), median: signs.medianSeconds };
  return isTooFast(time) ? flags | bitOf('TOO_FAST') : flags;
}

/** The flags that the answers alone raise: the same on arrival and ever after. */
export function flagsOfSheet(form: CompiledForm, sheet: string): number {
  return longestRun(form, sheet) >= STRAIGHT_LINE_RUN ? bitOf('STRAIGHT_LINE') : 0;
}
