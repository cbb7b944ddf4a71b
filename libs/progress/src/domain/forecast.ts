import { CalendarDay, Problem, addDays, daysBetween } from '@hailong/kernel';
import { forecastSum } from '@hailong/statistics';
import { PROBLEMS } from './problems';

/** Named and versioned; printed with every forecast. */
export const FORECAST_METHOD = {
  name: 'mean-of-14-days',
  version: 3,
  vi: 'phiếu thu về, trung bình mỗi ngày của tối đa 14 ngày trọn vẹn gần nhất, tính từ ngày đợt mở, không tính hôm nay (kể cả ngày nghỉ và ngày không có phiếu), nhân với số ngày còn lại; khoảng dự báo 95 %',
  en: 'received forms, mean of the last whole days since the round was opened, at most 14, without today, days off and days without forms included, times the days left; 95 % prediction interval',
} as const;

/** Days of the mean. */
export const WINDOW_DAYS = 14;
const FEWEST_DAYS = 3;
const FEWEST_FORMS = 10;

/** Received forms of one Vietnamese day. */
export interface Arrivals {
  readonly receivedOn: CalendarDay;
  readonly received: number;
}

export interface ForecastTerms {
  readonly arrivals: readonly Arrivals[];
  /** Forms received so far, today's among them. */
  readonly received: number;
  /** Most forms that a target asks for: slots of an exact cell or a ceiling. */
  readonly most?: number | null;
  readonly time: RoundTime;
}

/** Days of a round as of today. */
export interface RoundTime {
  /** First day on which forms could come: its window had begun and it was open. */
  readonly since: CalendarDay;
  readonly today: CalendarDay;
  readonly lastDay: CalendarDay;
  /** Days on which forms may still come, today among them; 0 when the round is over or closed. */
  readonly daysLeft: number;
}

/** Received forms on the last day. Numbers are not rounded. */
export interface Forecast {
  readonly expected: number;
  /** Number of forms, at least those received already. */
  readonly lower: number;
  readonly upper: number;
  /** Mean of the window. */
  readonly perDay: number;
  /** Days of the window; 0 when no form can come any more. */
  readonly days: number;
}

/** Reason why nothing can be foreseen yet. */
export type Unforeseeable = Problem<'FORECAST_DAYS_TOO_FEW' | 'FORECAST_FORMS_TOO_FEW'>;

/**
 * Forecasts the received forms at the end of the last day, by {@link FORECAST_METHOD}. Today is not over and therefore not
 * in the mean; its forms are in the count that the forecast never falls below.
 */
export function forecast({ arrivals, received, most, time }: ForecastTerms): Forecast | Unforeseeable {
  const { since, today, daysLeft } = time;
  if (daysLeft === 0) return { expected: received, lower: received, upper: received, perDay: 0, days: 0 };
  const days = Math.min(WINDOW_DAYS, Math.max(0, daysBetween(since, today)));
  if (days < FEWEST_DAYS) return PROBLEMS.FORECAST_DAYS_TOO_FEW.at('', FEWEST_DAYS);
  if (received < FEWEST_FORMS) return PROBLEMS.FORECAST_FORMS_TOO_FEW.at('', FEWEST_FORMS);
  const perDay = new Map<string, number>();
  for (const { receivedOn, received: came } of arrivals)
    perDay.set(receivedOn, (perDay.get(receivedOn) ?? 0) + came);
  const past = Array.from({ length: days }, (_, back) => perDay.get(addDays(today, -1 - back)) ?? 0);
  const sum = forecastSum(past, daysLeft);
  const before = received - (perDay.get(today) ?? 0);
  const within = (value: number) => Math.max(received, Math.min(before + value, most ?? Infinity));
  return {
    expected: within(sum.expected),
    lower: within(sum.lower),
    upper: within(sum.upper),
    perDay: sum.expected / daysLeft,
    days,
  };
}

export function isForecast(outlook: Forecast | Unforeseeable): outlook is Forecast {
  return !('code' in outlook);
}
