import { CalendarDay, addDays } from '@hailong/kernel';
import { RoundRecord } from './round-record';

/** Days from its close after which a round becomes final by itself, where the deployment sets no other number. */
export const USUAL_FINAL_AFTER_DAYS = 30;
/** Most days that a deployment may set, ten years. */
const MOST_FINAL_AFTER_DAYS = 3650;

/** Tells whether rounds can become final so many days after their close: a whole number, from 1. */
export function isFinalAfterDays(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= MOST_FINAL_AFTER_DAYS;
}

/** Day on which a round becomes final by itself; undefined: it is not closed, or final already. */
export function finalDay(
  { state, closedOn }: Pick<RoundRecord, 'state' | 'closedOn'>,
  afterDays: number,
): CalendarDay | undefined {
  return state === 'closed' && closedOn ? addDays(closedOn, afterDays) : undefined;
}
