import { CalendarDay, day, parseDay } from '@hailong/kernel';
import { SurveyPlan, YearlyWindow } from './survey-plan';
import { Deadline, RoundWindow, ServiceWindow } from './survey-round';

/** The days of one round of a plan. */
export interface YearlyRound {
  readonly window: RoundWindow;
  readonly deadlines: readonly Deadline[];
  /** Transactions that count; absent: the plan does not say. */
  readonly service?: ServiceWindow;
}

const A_LEAP_YEAR = 2024;

/** Tells whether the text is a day of some year, `MM-DD`; `02-29` is. */
export function isDayOfYear(text: string): boolean {
  return parseDay(`${A_LEAP_YEAR}-${text}`) !== undefined;
}

/**
 * Days of a plan in a year. A fielding that ends before it starts runs into the next year, and deadlines before its
 * start then fall in that year too. Transactions precede the end of the fielding, so a service window that runs over
 * New Year begins in the year before unless it still ends within the fielding (Hà Tĩnh 2019: 1/10/2018–31/7/2019).
 * 29 February means the last day of February.
 *
 * @param plan without {@link planProblems}
 */
export function yearlyRounds(plan: SurveyPlan, year: number): YearlyRound {
  const fielding = windowIn(plan.fielding, year);
  const deadlines = plan.deadlines.map(({ code, label, on }): Deadline => {
    const next = overNewYear(plan.fielding) && on < plan.fielding.from;
    return { code, label, on: dayIn(next ? year + 1 : year, on) };
  });
  const round = { window: { opensOn: fielding.from, closesOn: fielding.to }, deadlines };
  if (!plan.service) return round;
  const service = windowIn(plan.service, year);
  const endsInTime = !overNewYear(plan.service) || service.to <= fielding.to;
  return { ...round, service: endsInTime ? service : windowIn(plan.service, year - 1) };
}

function overNewYear({ from, to }: YearlyWindow): boolean {
  return to < from;
}

function windowIn(
  window: YearlyWindow,
  year: number,
): { readonly from: CalendarDay; readonly to: CalendarDay } {
  return { from: dayIn(year, window.from), to: dayIn(overNewYear(window) ? year + 1 : year, window.to) };
}

function dayIn(year: number, monthDay: string): CalendarDay {
  const padded = String(year).padStart(4, '0');
  return monthDay === '02-29'
    ? (parseDay(`${padded}-02-29`) ?? day(`${padded}-02-28`))
    : day(`${padded}-${monthDay}`);
}
