import {
  accept,
  CalendarDay,
  daysBetween,
  Problem,
  problem,
  refuse,
  Verdict,
  verdictOf,
} from '@hailong/kernel';
import { roundProblems } from './check-round';
import { quotaCellCount } from './quota-axes';
import { SurveyPlan } from './survey-plan';
import { RoundState, SurveyRound } from './survey-round';
import { vietnameseDay } from './vietnamese-day';

export const ROUND_STEPS = ['open', 'close', 'finalise'] as const;
export type RoundStep = (typeof ROUND_STEPS)[number];

const STEPS: Readonly<Record<RoundStep, { readonly from: RoundState; readonly to: RoundState }>> = {
  open: { from: 'draft', to: 'open' },
  close: { from: 'open', to: 'closed' },
  finalise: { from: 'closed', to: 'final' },
};

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
  const { from, to } = STEPS[step];
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
      return today < lastDay(round) ? [closesEarly(today, round)] : [];
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

function lastDay({ window }: SurveyRound): CalendarDay {
  return window.entryUntil ?? window.closesOn;
}

/** A demonstration may show a round of long ago: its answers are simulated on days of its window. */
function pastProblems(today: CalendarDay, round: SurveyRound): Problem[] {
  const last = lastDay(round);
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

const STATE_NAMES: Readonly<Record<RoundState, { readonly vi: string; readonly en: string }>> = {
  draft: { vi: 'còn là dự thảo', en: 'a draft' },
  open: { vi: 'đang mở', en: 'open' },
  closed: { vi: 'đã đóng', en: 'closed' },
  final: { vi: 'đã chốt', en: 'final' },
};

const STEP_NAMES: Readonly<Record<RoundStep, { readonly vi: string; readonly en: string }>> = {
  open: { vi: 'mở', en: 'opened' },
  close: { vi: 'đóng', en: 'closed' },
  finalise: { vi: 'chốt', en: 'made final' },
};

function wrongState(current: RoundState, step: RoundStep): Problem {
  const state = STATE_NAMES[current];
  if (step === 'open' && current !== 'open') {
    return problem(
      'ROUND_NEVER_REOPENS',
      'state',
      `Đợt khảo sát ${state.vi}, không mở lại được: lập một đợt mới.`,
      `The round is ${state.en} and cannot be opened again: create a new round.`,
    );
  }
  const needed = STATE_NAMES[STEPS[step].from];
  const verb = STEP_NAMES[step];
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
  const last = lastDay(round);
  const days = daysBetween(today, last);
  return problem(
    'ROUND_CLOSES_EARLY',
    'window',
    `Đóng bây giờ là sớm ${days} ngày so với ngày ${vietnameseDay(last)}; phiếu đến sau, kể cả phiếu giấy chưa nhập, sẽ không được nhận và không mở lại được.`,
    `Closing now is ${days} days before ${vietnameseDay(last)}; later answers, paper forms not yet typed in among them, will be refused and the round cannot be opened again.`,
  );
}
