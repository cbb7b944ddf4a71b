import {
  accept,
  CalendarDay,
  closedList,
  daysBetween,
  KeyOf,
  ListRow,
  Problem,
  problem,
  refuse,
  Verdict,
  verdictOf,
} from '@hailong/kernel';
import { roundProblems } from './check-round';
import { quotaCellCount } from './quota-axes';
import { SurveyPlan } from './survey-plan';
import { ROUND_STATES, RoundState, SurveyRound } from './survey-round';
import { lastDay } from './last-day';
import { vietnameseDay } from './vietnamese-day';

interface RoundStepRow extends ListRow {
  readonly from: RoundState;
  readonly to: RoundState;
}

/** Labels are what is done to the round: it is opened. */
export const ROUND_STEPS = closedList('step of a round', {
  open: { number: 0, vi: 'mở', en: 'opened', from: 'draft', to: 'open' },
  close: { number: 1, vi: 'đóng', en: 'closed', from: 'open', to: 'closed' },
  finalise: { number: 2, vi: 'chốt', en: 'made final', from: 'closed', to: 'final' },
} satisfies Record<string, RoundStepRow>);
export type RoundStep = KeyOf<typeof ROUND_STEPS>;

/**
 * The state after a step: draft → open → closed → final, never back and never over one. Opening demands a round without
 * {@link roundProblems} whose last day is not past; it may be opened before its first day and before its plan is signed
 * (Bắc Kạn 2018), and closed before its nominal end (KCN 2024).
 */
export function nextState(
  current: RoundState,
  step: RoundStep,
  today: CalendarDay,
  round: SurveyRound,
): Verdict<RoundState> {
  const { from, to } = ROUND_STEPS.rows[step];
  if (current !== from) return refuse(wrongState(current, step));
  if (step !== 'open') return accept(to);
  return verdictOf(to, [...roundProblems(round), ...pastProblems(today, round)]);
}

/** What whoever takes the step should know first; none of it forbids the step. */
export function stepWarnings(
  step: RoundStep,
  today: CalendarDay,
  round: SurveyRound,
  plan?: SurveyPlan,
): Problem[] {
  switch (step) {
    case 'open':
      return [...(plan && plan.signedOn === undefined ? [planUnsigned()] : []), ...withoutCells(round)];
    case 'close':
      return today < lastDay(round.window) ? [closesEarly(today, round)] : [];
    case 'finalise':
      return [];
  }
}

/** A rule for units of a class that no participant has counts nobody; the round may be only a part of its plan. */
function withoutCells(round: SurveyRound): Problem[] {
  return round.quotas.flatMap(({ code, over }, index) =>
    quotaCellCount(over ?? {}, round) > 0
      ? []
      : [
          problem(
            'QUOTA_WITHOUT_CELLS',
            `quotas[${index}]`,
            `Chỉ tiêu "${code}" không đếm ai: không có cơ quan tham gia nào thuộc loại "${over?.unitClass ?? ''}"; kiểm tra loại đơn vị của các cơ quan.`,
            `The rule "${code}" counts nobody: no agency that takes part is of the class "${over?.unitClass ?? ''}"; check the unit classes of the agencies.`,
          ),
        ],
  );
}

/** A demonstration may show a round of long ago: its answers are simulated on days of its window. */
function pastProblems(today: CalendarDay, round: SurveyRound): Problem[] {
  const last = lastDay(round.window);
  if (today <= last || round.demonstration) return [];
  return [
    problem(
      'ROUND_WINDOW_OVER',
      'window',
      `Thời gian nhận phiếu đã hết từ ngày ${vietnameseDay(last)}, mở ra cũng không nhận được phiếu: lùi ngày đóng rồi mở.`,
      `The round stopped taking answers on ${vietnameseDay(last)} and would take none: move its last day, then open it.`,
    ),
  ];
}

function wrongState(current: RoundState, step: RoundStep): Problem {
  const state = ROUND_STATES.rows[current];
  if (step === 'open' && current !== 'open') {
    return problem(
      'ROUND_NEVER_REOPENS',
      'state',
      `Đợt khảo sát ${state.vi}, không mở lại được: lập một đợt mới.`,
      `The round is ${state.en} and cannot be opened again: create a new round.`,
    );
  }
  const verb = ROUND_STEPS.rows[step];
  const needed = ROUND_STATES.rows[verb.from];
  return problem(
    'ROUND_STEP_OUT_OF_ORDER',
    'state',
    `Đợt khảo sát ${state.vi}, chỉ ${verb.vi} được khi ${needed.vi}: kiểm tra trạng thái của đợt.`,
    `The round is ${state.en}; it can be ${verb.en} only while it is ${needed.en}: look at its state.`,
  );
}

function planUnsigned(): Problem {
  return problem(
    'PLAN_NOT_SIGNED',
    'plan',
    'Kế hoạch của đợt này chưa ký: vẫn mở được, hãy ghi số và ngày ký khi có.',
    'The plan of this round is not signed: it may be opened, add number and day when they are known.',
  );
}

function closesEarly(today: CalendarDay, round: SurveyRound): Problem {
  const last = lastDay(round.window);
  const days = daysBetween(today, last);
  return problem(
    'ROUND_CLOSES_EARLY',
    'window',
    `Đóng bây giờ là sớm ${days} ngày so với ngày ${vietnameseDay(last)}; phiếu đến sau, kể cả phiếu giấy chưa nhập, sẽ không được nhận và không mở lại được.`,
    `Closing now is ${days} days before ${vietnameseDay(last)}; later answers, paper forms not yet typed in among them, will be refused and the round cannot be opened again.`,
  );
}
