import { CalendarDay, Problem, problem } from '@hailong/kernel';
import { Channel, isTypedIn } from './channel';
import { RoundState, SurveyRound } from './survey-round';
import { lastDay } from './last-day';
import { vietnameseDay } from './vietnamese-day';

/**
 * Why a round takes no answer on this day through this channel; undefined when it does. Forms filled on paper, sent by
 * post or asked by an interviewer or on the telephone may be typed in until `entryUntil`, as long as nobody has closed the round.
 */
export function acceptsOn(
  round: SurveyRound,
  state: RoundState,
  day: CalendarDay,
  channel: Channel,
): Problem | undefined {
  const { opensOn, closesOn } = round.window;
  if (state === 'closed' || state === 'final') return roundClosed();
  if (state === 'draft') return roundNotOpened(opensOn);
  if (!round.channels.includes(channel)) return channelNotOffered(round, channel);
  if (day < opensOn) return beforeWindow(opensOn, closesOn);
  const last = isTypedIn(channel) ? lastDay(round.window) : closesOn;
  return day > last ? afterWindow(opensOn, last) : undefined;
}

function roundClosed(): Problem {
  return problem(
    'ROUND_CLOSED',
    '',
    'Đợt khảo sát đã đóng, không nhận thêm phiếu: liên hệ cơ quan tổ chức khảo sát.',
    'The round is closed and takes no more answers: contact the agency that runs it.',
  );
}

function roundNotOpened(opensOn: CalendarDay): Problem {
  return problem(
    'ROUND_NOT_OPEN',
    '',
    `Đợt khảo sát chưa được mở (dự kiến từ ngày ${vietnameseDay(opensOn)}): quay lại sau.`,
    `The round has not been opened (planned from ${vietnameseDay(opensOn)}): come back later.`,
  );
}

function beforeWindow(opensOn: CalendarDay, closesOn: CalendarDay): Problem {
  return problem(
    'ROUND_WINDOW_NOT_BEGUN',
    '',
    `Đợt khảo sát nhận phiếu từ ngày ${vietnameseDay(opensOn)} đến hết ngày ${vietnameseDay(closesOn)}: quay lại từ ngày đó.`,
    `The round takes answers from ${vietnameseDay(opensOn)} to ${vietnameseDay(closesOn)}: come back then.`,
  );
}

function afterWindow(opensOn: CalendarDay, last: CalendarDay): Problem {
  return problem(
    'ROUND_WINDOW_OVER',
    '',
    `Đợt khảo sát chỉ nhận phiếu từ ngày ${vietnameseDay(opensOn)} đến hết ngày ${vietnameseDay(last)}, nay đã hết hạn: liên hệ cơ quan tổ chức khảo sát.`,
    `The round took answers from ${vietnameseDay(opensOn)} to ${vietnameseDay(last)} and is over: contact the agency that runs it.`,
  );
}

function channelNotOffered({ channels }: SurveyRound, channel: Channel): Problem {
  return problem(
    'CHANNEL_NOT_OFFERED',
    'channel',
    `Đợt khảo sát không lấy ý kiến qua "${channel}": dùng ${channels.join(', ')}.`,
    `The round does not take answers through "${channel}": use ${channels.join(', ')}.`,
  );
}
