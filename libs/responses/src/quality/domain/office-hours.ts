import { clockInVietnam } from '@hailong/kernel';
import { Channel, isSentFromOffice } from '@hailong/surveys/domain';

/** Hours in which an office is open, Vietnamese time. */
interface OfficeHours {
  /** 0 Sunday … 6 Saturday. */
  readonly days: readonly number[];
  /** Minutes after midnight; the last one is outside. */
  readonly opensAt: number;
  readonly closesAt: number;
}

const HOUR = 60;

/** Monday to Saturday, from half an hour before the earliest doors open to an hour after the last ones close. */
const OFFICE_HOURS: OfficeHours = {
  days: [1, 2, 3, 4, 5, 6],
  opensAt: 6.5 * HOUR,
  closesAt: 18 * HOUR,
};

/** Tells whether a form came from the office while it was closed. At home people answer in the evening, too. */
export function afterOfficeHours(at: Date, channel: Channel): boolean {
  if (!isSentFromOffice(channel)) return false;
  const { weekday, minute } = clockInVietnam(at);
  const { days, opensAt, closesAt } = OFFICE_HOURS;
  return !days.includes(weekday) || minute < opensAt || minute >= closesAt;
}
