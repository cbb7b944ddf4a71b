import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, accept, notFound, refuse, today, Verdict } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ROUND_STEPS, RoundStep, nextState } from '../domain/round-state';
import { roundsById } from '../persistence/round-store';
import { RoundListeners } from './round-listeners';
import { RoundMoved, moveRound } from './move-round';

/** Takes a round one step on, with its listeners: shared by opening, closing and finalising. */
@Injectable()
export class RoundTransition {
  constructor(
    private readonly db: AgencyDb,
    private readonly listeners: RoundListeners,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async take(scope: AgencyScope, roundId: number, step: RoundStep): Promise<Verdict<RoundMoved>> {
    const on = today(this.clock);
    const [before] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]));
    if (before?.agencyId !== scope.agencyId) return refuse(notFound('round', 'id'));
    const possible = nextState(before.state, step, on, before.document);
    if (possible.ok) {
      const problems = await this.listeners.before(step, before, scope);
      if (problems.length > 0) return refuse(...problems);
    }
    const moved = await this.db.write(scope, (tx) =>
      moveRound(tx, scope, { roundId, step, on, seen: before }),
    );
    const after = moved.ok ? moved.value.round : before;
    if (moved.ok || before.state === ROUND_STEPS.rows[step].to)
      await this.listeners.after(step, after, scope);
    if (!moved.ok) return moved;
    const warnings = [...moved.value.warnings, ...(await this.listeners.warnings(step, after, scope))];
    return accept({ ...moved.value, warnings });
  }
}
