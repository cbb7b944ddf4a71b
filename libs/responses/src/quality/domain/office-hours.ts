import { CHANNELS, Channel } from '@hailong/surveys/domain';

/** When somebody can stand in the office, Vietnamese time (UTC+7, no daylight saving). */
export interface OfficeHours {
  /** 0 Sunday … 6 Saturday. */
  readonly days: readonly number[];
  /** Minutes after midnight; the last one is outside. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** Whose forms come from the office itself. At home people answer in the evening, and papers are typed in whenever. */
  readonly channels: readonly Channel[];
}

const HOUR = 60;

/** Monday to Saturday, from half an hour before the earliest doors open to an hour after the last ones close. */
export const OFFICE_HOURS: OfficeHours = {
  days: [1, 2, 3, 4, 5, 6],
  opensAt: 6.5 * HOUR,
  closesAt: 18 * HOUR,
  channels: ['kiosk'],
};

const VIETNAM_OFFSET_MINUTES = 7 * HOUR;
const DAY_MINUTES = 24 * HOUR;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 4;

/** Whether a form came from the office while nobody can have been there. `channel`: position in CHANNELS. */
export function afterOfficeHours(at: Date, channel: number, hours: OfficeHours = OFFICE_HOURS): boolean {
  const name = CHANNELS[channel];
  if (name === undefined || !hours.channels.includes(name)) return false;
  const minutes = Math.floor(at.getTime() / 60_000) + VIETNAM_OFFSET_MINUTES;
  const weekday = (Math.floor(minutes / DAY_MINUTES) + FIRST_WEEKDAY) % 7;
  const minute = minutes % DAY_MINUTES;
  return !hours.days.includes(weekday) || minute < hours.opensAt || minute >= hours.closesAt;
}
