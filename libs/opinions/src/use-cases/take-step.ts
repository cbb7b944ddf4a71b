import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, OPINION_ID, Problem, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { OPINION_STATES, OpinionState } from '../domain/opinion-state';
import { OPINION_STEPS, OpinionStep, stateAfter } from '../domain/opinion-step';
import { PROBLEMS } from '../domain/problems';
import { OpinionRow, changeOpinions, lockOpinions, opinionsById } from '../persistence/opinion-store';
import { insertSteps } from '../persistence/step-store';
import { DescribeOpinions, Opinion } from './describe-opinions';

/** Most opinions that take a step together. */
export const MOST_AT_ONCE = 200;

/** Step that several opinions take together: all of them or none. */
export interface StepToTake {
  readonly step: Exclude<OpinionStep, 'code'>;
  /** Ids of the opinions; a text that is no id is that of none. */
  readonly opinions: readonly string[];
  readonly note: string | null;
  /** Unit or person in charge from now on; absent: stays. */
  readonly assignee?: string;
}

/** Takes a step with opinions: their state, the step beside them, and one entry in the trail. */
@Injectable()
export class TakeStep {
  constructor(
    private readonly db: AgencyDb,
    private readonly describing: DescribeOpinions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Refused with OPINIONS_EMPTY, OPINIONS_TOO_MANY, NOT_FOUND, OPINION_STEP_UNSUITED; then no opinion is changed. */
  take(scope: AgencyScope, toTake: StepToTake): Promise<Verdict<readonly Opinion[]>> {
    return this.db.write(scope, async (tx) => {
      const locked = await lockForStep(tx, scope.agencyId, toTake);
      if (!locked.ok) return locked;
      await this.change(tx, scope, toTake, null);
      return accept(await this.changed(tx, scope.agencyId, toTake.opinions));
    });
  }

  /** Changes locked opinions that may take the step. @param answerId of the answer that is published for them */
  async change(
    tx: Transaction,
    scope: AgencyScope,
    { step, opinions, note, assignee }: StepToTake,
    answerId: string | null,
  ): Promise<void> {
    const ids = [...new Set(opinions)];
    const state = stateOf(step);
    const closedOn = OPINION_STATES.rows[state].closed ? today(this.clock) : null;
    const number = OPINION_STATES.numberOf(state);
    await changeOpinions(tx, scope.agencyId, ids, { state: number, assignee, closedOn, answerId });
    const { actor } = scope;
    const taken = { step: OPINION_STEPS.numberOf(step), note, actor, at: this.clock.now() };
    await insertSteps(tx, scope.agencyId, ids, taken);
    await recordAudit(tx, scope, {
      action: `${step}-opinions`,
      subject: ids.length === 1 ? OPINION_ID.of(ids[0] ?? '') : `${ids.length} opinions`,
      after: { opinions: ids, note },
    });
  }

  /** Reads opinions after their step, in the order in which they were named. */
  async changed(tx: Transaction, agencyId: number, opinions: readonly string[]): Promise<readonly Opinion[]> {
    const rows = await opinionsById(tx, agencyId, opinions);
    const byId = new Map(rows.map((row) => [row.opinionId, row]));
    const ordered = [...new Set(opinions)].flatMap((id) => byId.get(id) ?? []);
    return this.describing.describe(tx, agencyId, ordered);
  }
}

/** State to which a step leads, from whatever state it may be taken. */
function stateOf(step: StepToTake['step']): OpinionState {
  const [state] = OPINION_STATES.keys.flatMap((from) => stateAfter(step, from) ?? []);
  if (!state) throw new Error(`the step ${step} leads nowhere`);
  return state;
}

/** Locks opinions and finds out whether each of them may take the step. */
export async function lockForStep(
  tx: Transaction,
  agencyId: number,
  { step, opinions }: { readonly step: OpinionStep; readonly opinions: readonly string[] },
): Promise<Verdict<readonly OpinionRow[]>> {
  if (opinions.length === 0) return refuse(PROBLEMS.OPINIONS_EMPTY.at('opinions'));
  if (opinions.length > MOST_AT_ONCE) return refuse(PROBLEMS.OPINIONS_TOO_MANY.at('opinions', MOST_AT_ONCE));
  const rows = await lockOpinions(tx, agencyId, opinions.filter(Boolean));
  const byId = new Map(rows.map((row) => [row.opinionId, row]));
  const problems = opinions.flatMap((id, at): Problem[] => {
    const row = byId.get(id);
    if (!row) return [notFound('opinion', `opinions[${at}]`)];
    const state = OPINION_STATES.keyOf(row.state);
    if (stateAfter(step, state)) return [];
    const words = [OPINION_STATES.rows[state], OPINION_STEPS.rows[step]] as const;
    return [PROBLEMS.OPINION_STEP_UNSUITED.at(`opinions[${at}]`, ...words)];
  });
  return problems.length > 0 ? refuse(...problems) : accept(rows);
}
