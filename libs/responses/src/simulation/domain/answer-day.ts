import { addDays, CalendarDay, day, daysBetween } from '@hailong/kernel';
import { CHANNELS, Channel } from '@hailong/surveys/domain';
import { Random } from './random';
import { SimulationInput } from './simulated-form';

const A_MONDAY = day('2024-01-01');
/** Some counters open on Saturdays, and some staff finish on Sundays. */
const WEEKEND_REDRAWS = 3;

/** A day of the window; where staff are needed, hardly ever on a weekend. */
export function answerDay(
  random: Random,
  { from, to }: SimulationInput['window'],
  channel: Channel,
): CalendarDay {
  const days = daysBetween(from, to) + 1;
  const redraws = CHANNELS.rows[channel].where === 'office' ? WEEKEND_REDRAWS : 0;
  let drawn = addDays(from, Math.floor(random.uniform() * days));
  for (let left = redraws; left > 0 && isWeekend(drawn); left -= 1) {
    drawn = addDays(from, Math.floor(random.uniform() * days));
  }
  return drawn;
}

function isWeekend(of: CalendarDay): boolean {
  const sinceMonday = daysBetween(A_MONDAY, of) % 7;
  return (sinceMonday + 7) % 7 >= 5;
}
