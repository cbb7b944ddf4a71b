import { CalendarDay, Problem } from '@hailong/kernel';
import { CHANNELS, Channel, isSelfService, isTypedIn } from './channel';
import { PROBLEMS } from './problems';
import { RoundState, RoundWindow, SurveyRound } from './survey-round';
import { lastDay } from './last-day';
import { vietnameseDay } from './vietnamese-day';

/** Codes of a round that takes no answer today, or none through the channel. */
export type ClosedCode =
  | 'DEMONSTRATION_NOT_OPEN'
  | 'ROUND_CLOSED'
  | 'ROUND_NOT_OPEN'
  | 'CHANNEL_NOT_OPEN'
  | 'ROUND_WINDOW_NOT_OPEN'
  | 'ROUND_WINDOW_EXPIRED'
  | EntryCode;

/** Codes of a form that an official may not enter any more, or that came on the wrong day. */
export type EntryCode = 'ENTRY_EXPIRED' | 'RECEIVED_DAY_TOO_LATE' | 'RECEIVED_DAY_OUTSIDE';

/**
 * Finds why a round takes no answer of a person on this day through this channel; undefined when it does. A demonstration takes
 * none. The rest is {@link fieldedOn}.
 */
export function acceptsOn(...asked: Parameters<typeof fieldedOn>): Problem<ClosedCode> | undefined {
  const [round] = asked;
  return round.demonstration ? PROBLEMS.DEMONSTRATION_NOT_OPEN.at('') : fieldedOn(...asked);
}

/**
 * Finds why a round takes no form on this day through this channel, simulated or not; undefined when it does. Forms of channels
 * that are typed in (`isTypedIn`) are taken until `entryUntil`, unless the round is closed before.
 *
 * @param day on which the form is received
 * @param enteredOn day on which an official types the form in or imports it; absent: a respondent sends it, or a form is asked for
 */
export function fieldedOn(
  round: SurveyRound,
  state: RoundState,
  day: CalendarDay,
  channel: Channel,
  enteredOn?: CalendarDay,
): Problem<ClosedCode> | undefined {
  const { opensOn, closesOn } = round.window;
  if (state === 'closed' || state === 'final') return PROBLEMS.ROUND_CLOSED.at('');
  if (state === 'draft') return PROBLEMS.ROUND_NOT_OPEN.at('', vietnameseDay(opensOn));
  if (!round.channels.includes(channel))
    return PROBLEMS.CHANNEL_NOT_OPEN.at(
      'channel',
      CHANNELS.rows[channel],
      round.channels.map((each) => CHANNELS.rows[each]),
    );
  if (enteredOn !== undefined) return entryProblem(round.window, day, enteredOn);
  if (day < opensOn)
    return PROBLEMS.ROUND_WINDOW_NOT_OPEN.at('', vietnameseDay(opensOn), vietnameseDay(closesOn));
  const last = isTypedIn(channel) ? lastDay(round.window) : closesOn;
  if (day <= last) return undefined;
  return PROBLEMS.ROUND_WINDOW_EXPIRED.at('', vietnameseDay(opensOn), vietnameseDay(last));
}

/** Finds why a form may not be entered: entry ends with `entryUntil`, and the form was received in the window of the respondents. */
function entryProblem(
  window: RoundWindow,
  receivedOn: CalendarDay,
  enteredOn: CalendarDay,
): Problem<EntryCode> | undefined {
  const { opensOn, closesOn } = window;
  const last = lastDay(window);
  if (enteredOn > last) return PROBLEMS.ENTRY_EXPIRED.at('', vietnameseDay(last));
  if (receivedOn > enteredOn) return PROBLEMS.RECEIVED_DAY_TOO_LATE.at('receivedOn');
  if (receivedOn >= opensOn && receivedOn <= closesOn) return undefined;
  const day = vietnameseDay;
  return PROBLEMS.RECEIVED_DAY_OUTSIDE.at('receivedOn', day(receivedOn), day(opensOn), day(closesOn));
}

/**
 * Tells whether every form of a round comes with the proof of an invitation: the round admits invited people alone, and no channel has
 * forms that officials type in, of which nothing proves that their respondent was invited.
 */
export function takesProvenFormsAlone({
  access,
  channels,
}: Pick<SurveyRound, 'access' | 'channels'>): boolean {
  return access === 'invited' && channels.every(isSelfService);
}
