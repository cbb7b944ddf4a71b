import { CalendarDay, addDays } from '@hailong/kernel';

/** Longest rest in days, three years: the longest that draws know, after which digests of persons go. */
const MOST_REST_DAYS = 1095;

/** Days that a person rests between two rounds of one agency, unless the deployment says otherwise. */
export const USUAL_REST_DAYS = 90;

/** Tells whether a number of rest days can be set: whole, from 0 (no rest) to the longest that draws know. */
export function isRestDays(days: number): boolean {
  return Number.isInteger(days) && days >= 0 && days <= MOST_REST_DAYS;
}

/** Day after which a person that was asked still rests; null: there is no rest. */
export function restSince(restDays: number, on: CalendarDay): CalendarDay | null {
  return restDays > 0 ? addDays(on, -restDays) : null;
}

/**
 * Reads HAILONG_REST_DAYS; undefined: it is not set.
 * @throws Error for a text that is no such number
 */
export function restDaysFromVariables(variables: {
  readonly HAILONG_REST_DAYS?: string;
}): number | undefined {
  const { HAILONG_REST_DAYS: text } = variables;
  if (!text) return undefined;
  if (!/^\d{1,4}$/.test(text) || !isRestDays(Number(text)))
    throw new Error(
      `HAILONG_REST_DAYS cần một số nguyên từ 0 đến ${MOST_REST_DAYS} · HAILONG_REST_DAYS must be a whole number from 0 to ${MOST_REST_DAYS}`,
    );
  return Number(text);
}
