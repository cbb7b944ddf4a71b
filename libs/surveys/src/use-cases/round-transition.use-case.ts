import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, accept, notFound, refuse, today, Verdict } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { RoundRecord } from '../domain/round-record';
import { nextState } from '../domain/round-state';
import { ROUND_STEPS, RoundStep } from '../domain/round-step';
import { ROUND_WORKS } from '../domain/round-work';
import { WARNINGS } from '../domain/steps/problems';
import { roundsById } from '../persistence/round-store';
import { FinishSteps, WorkBegins } from './finish-steps';
import { FIXED_AT_OPENING, FixedAtOpening } from './fixed-at-opening';
import { RoundListeners } from './round-listeners';
import { RoundMoved, moveRound } from './move-round';

/**
 * Takes a round one step on, with its listeners: shared by opening, closing and finalising. What an earlier step still owes is done
 * first; a step that was taken before, and owes something, is finished instead of refused.
 */
@Injectable()
export class RoundTransition {
  constructor(
    private readonly db: AgencyDb,
    private readonly listeners: RoundListeners,
    private readonly works: FinishSteps,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(FIXED_AT_OPENING) private readonly fixedAtOpening: FixedAtOpening,
  ) {}

  /** @param begins called before each work that the step, or an earlier one, owes */
  async take(
    scope: AgencyScope,
    roundId: number,
    step: RoundStep,
    begins?: WorkBegins,
  ): Promise<Verdict<RoundMoved>> {
    const [before] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]), 'one');
    if (before?.agencyId !== scope.agencyId) return refuse(notFound('round', 'id'));
    const left = await this.works.finish(scope, before, begins);
    if (left.length > 0 && before.state === ROUND_STEPS.rows[step].to) {
      const labels = left.map(({ work }) => ROUND_WORKS.rows[work]);
      const finished = WARNINGS.ROUND_STEP_USED.at('state', ROUND_STEPS.rows[step], labels);
      return accept({ round: before, warnings: [finished] });
    }
    return this.takeFrom(scope, before, step, begins);
  }

  private async takeFrom(
    scope: AgencyScope,
    before: RoundRecord,
    step: RoundStep,
    begins?: WorkBegins,
  ): Promise<Verdict<RoundMoved>> {
    const on = today(this.clock);
    if (nextState(before.state, step, on, before.document).ok) {
      const problems = await this.listeners.before(step, before, scope);
      if (problems.length > 0) return refuse(...problems);
    }
    const fixed = step === 'open' ? this.fixedAtOpening(before.document) : {};
    const owes = this.listeners.owedAfter(step);
    const taking = { roundId: before.roundId, step, on, seen: before, fixed, owes };
    const moved = await this.db.write(scope, (tx) => moveRound(tx, scope, taking));
    if (!moved.ok) return moved;
    const { round, warnings } = moved.value;
    await this.works.finish(scope, round, begins);
    const more = await this.listeners.warnings(step, round, scope);
    return accept({ round, warnings: [...warnings, ...more] });
  }
}
