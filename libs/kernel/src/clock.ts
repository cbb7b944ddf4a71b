import { CalendarDay, dayInVietnam, startOfDay } from './calendar-day';

/** Clock: the only source of "now". Rules take a day as an argument; use cases read it from the clock. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** Clock that stands still at the start of a day; for tests and for the simulator of past rounds. */
export function clockAt(day: CalendarDay): Clock {
  const instant = startOfDay(day);
  return { now: () => new Date(instant) };
}

export function today(clock: Clock): CalendarDay {
  return dayInVietnam(clock.now());
}

/** Provider token of the {@link Clock}. */
export const CLOCK = Symbol('hailong.clock');
