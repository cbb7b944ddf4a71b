import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, notFound, refuse, today, Verdict } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { ROUND_STEPS, RoundStep, nextState } from '../domain/round-state';
import { roundsById } from '../persistence/round-store';
import { RoundFollowers } from './round-listeners';
import { RoundMoved, stepRound } from './move-round';

/** What opening, closing and finalising have in common: the step, with those who follow it. */
@Injectable()
export class TakeRoundStep {
  constructor(
    private readonly db: AgencyDb,
    private readonly followers: RoundFollowers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(scope: AgencyScope, roundId: number, step: RoundStep): Promise<Verdict<RoundMoved>> {
    const on = today(this.clock);
    const [before] = await this.db.read(scope, (tx) => roundsById(tx, [roundId]));
    if (before?.agencyId !== scope.agencyId) return refuse(notFound('round', 'id'));
    const possible = nextState(before.state, step, on, before.document);
    if (possible.ok) {
      const problems = await this.followers.before(step, before, scope);
      if (problems.length > 0) return refuse(...problems);
    }
    const moved = await this.db.write(scope, (tx) =>
      stepRound(tx, scope, { roundId, step, on, seen: before }),
    );
    const after = moved.ok ? moved.value.round : before;
    if (moved.ok || before.state === ROUND_STEPS.rows[step].to)
      await this.followers.after(step, after, scope);
    return moved;
  }
}
