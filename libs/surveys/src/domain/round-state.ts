import { accept, CalendarDay, daysBetween, Problem, refuse, Verdict, verdictOf } from '@hailong/kernel';
import { roundProblems } from './check-round';
import { PROBLEMS } from './problems';
import { WARNINGS } from './steps/problems';
import { quotaCellCount } from './quotas/quota-axes';
import { SurveyPlan } from './survey-plan';
import { ROUND_STEPS, RoundStep } from './round-step';
import { ROUND_STATES, RoundState, SurveyRound } from './survey-round';
import { lastDay } from './last-day';
import { vietnameseDay } from './vietnamese-day';

/**
 * The state after a step: draft → open → closed → final, never back and never skipping a state. Opening demands a round without
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

/** Warnings before a step; none of them forbids it. */
export function stepWarnings(
  step: RoundStep,
  today: CalendarDay,
  round: SurveyRound,
  plan?: SurveyPlan,
): Problem[] {
  switch (step) {
    case 'open':
      return [
        ...(plan && plan.signedOn === undefined ? [WARNINGS.PLAN_UNSIGNED.at('plan')] : []),
        ...withoutCells(round),
      ];
    case 'close':
      return today < lastDay(round.window) ? [closesEarly(today, round)] : [];
    case 'finalise':
      return [];
  }
}

/** Warns of rules for units of a class that no participant has: the round may carry out only some of its plan. */
function withoutCells(round: SurveyRound): Problem[] {
  return round.quotas.flatMap(({ code, over }, index) =>
    quotaCellCount(over ?? {}, round) > 0
      ? []
      : [WARNINGS.QUOTA_EMPTY.at(`quotas[${index}]`, code, over?.unitClass ?? '')],
  );
}

/** A demonstration may show a round of long ago: its answers are simulated on days of its window. */
function pastProblems(today: CalendarDay, round: SurveyRound): Problem[] {
  const last = lastDay(round.window);
  if (today <= last || round.demonstration) return [];
  return [PROBLEMS.LAST_DAY_EXPIRED.at('window', vietnameseDay(last))];
}

function wrongState(current: RoundState, step: RoundStep): Problem {
  const state = ROUND_STATES.rows[current];
  if (step === 'open' && current !== 'open') {
    return PROBLEMS.ROUND_OPENING_TOO_LATE.at('state', state);
  }
  const verb = ROUND_STEPS.rows[step];
  const needed = ROUND_STATES.rows[verb.from];
  return PROBLEMS.ROUND_STEP_UNSUITED.at('state', state, verb, needed);
}

function closesEarly(today: CalendarDay, round: SurveyRound): Problem {
  const last = lastDay(round.window);
  const days = daysBetween(today, last);
  return WARNINGS.CLOSING_TOO_EARLY.at('window', days, vietnameseDay(last));
}
