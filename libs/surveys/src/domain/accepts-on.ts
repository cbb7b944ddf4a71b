import { CalendarDay, Problem } from '@hailong/kernel';
import { Channel, isTypedIn } from './channel';
import { PROBLEMS } from './problems';
import { RoundState, SurveyRound } from './survey-round';
import { lastDay } from './last-day';
import { vietnameseDay } from './vietnamese-day';

/** Codes of a round that takes no answer today, or none through the channel. */
export type ClosedCode =
  'ROUND_CLOSED' | 'ROUND_NOT_OPEN' | 'CHANNEL_NOT_OPEN' | 'ROUND_WINDOW_NOT_OPEN' | 'ROUND_WINDOW_EXPIRED';

/**
 * Finds why a round takes no answer on this day through this channel; undefined when it does. Forms of channels
 * that are typed in (`isTypedIn`) are taken until `entryUntil`, unless the round is closed before.
 */
export function acceptsOn(
  round: SurveyRound,
  state: RoundState,
  day: CalendarDay,
  channel: Channel,
): Problem<ClosedCode> | undefined {
  const { opensOn, closesOn } = round.window;
  if (state === 'closed' || state === 'final') return PROBLEMS.ROUND_CLOSED.at('');
  if (state === 'draft') return PROBLEMS.ROUND_NOT_OPEN.at('', vietnameseDay(opensOn));
  if (!round.channels.includes(channel))
    return PROBLEMS.CHANNEL_NOT_OPEN.at('channel', channel, round.channels);
  if (day < opensOn)
    return PROBLEMS.ROUND_WINDOW_NOT_OPEN.at('', vietnameseDay(opensOn), vietnameseDay(closesOn));
  const last = isTypedIn(channel) ? lastDay(round.window) : closesOn;
  if (day <= last) return undefined;
  return PROBLEMS.ROUND_WINDOW_EXPIRED.at('', vietnameseDay(opensOn), vietnameseDay(last));
}
