import { AgencyDb, AgencyScope, Transaction, recordAudit } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, quoted, refuse } from '@hailong/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { OPINION_STEPS } from '../domain/opinion-step';
import { PROBLEMS } from '../domain/problems';
import { itemsWithCode } from '../persistence/code-store';
import { OpinionRow, recodeOpinions } from '../persistence/opinion-store';
import { insertSteps } from '../persistence/step-store';
import { Opinion } from './describe-opinions';
import { TakeStep, lockForStep } from './take-step';

/** Sorts texts into a code of their item, also from another code: all of them or none. Each sorting leaves a step. */
@Injectable()
export class CodeOpinions {
  constructor(
    private readonly db: AgencyDb,
    private readonly steps: TakeStep,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param code of the item of each opinion; null takes the texts out of their codes
   *
   * Refused with OPINIONS_EMPTY, OPINIONS_TOO_MANY, NOT_FOUND, OPINION_CODE_UNKNOWN.
   */
  code(
    scope: AgencyScope,
    opinions: readonly string[],
    code: string | null,
  ): Promise<Verdict<readonly Opinion[]>> {
    return this.db.write(scope, async (tx) => {
      const locked = await lockForStep(tx, scope.agencyId, { step: 'code', opinions });
      if (!locked.ok) return locked;
      const problems = code === null ? [] : await withoutCode(tx, scope.agencyId, code, locked.value);
      if (problems.length > 0) return refuse(...problems);
      await this.sort(tx, scope, locked.value, code);
      return accept(await this.steps.changed(tx, scope.agencyId, opinions));
    });
  }

  private async sort(
    tx: Transaction,
    scope: AgencyScope,
    rows: readonly OpinionRow[],
    code: string | null,
  ): Promise<void> {
    const moved = rows.filter((row) => row.code !== code);
    if (moved.length === 0) return;
    const ids = moved.map(({ opinionId }) => opinionId);
    await recodeOpinions(tx, scope.agencyId, ids, code);
    const { actor } = scope;
    const step = { step: OPINION_STEPS.numberOf('code'), note: code, actor, at: this.clock.now() };
    await insertSteps(tx, scope.agencyId, ids, step);
    await recordAudit(tx, scope, {
      ...{ action: 'code-opinions', subject: code ?? 'no code' },
      before: moved.map(({ opinionId, code: before }) => ({ opinionId, code: before })),
      after: { code, opinions: ids.length },
    });
  }
}

/** Finds the items among those of the opinions that do not have the code. */
async function withoutCode(
  tx: Transaction,
  agencyId: number,
  code: string,
  rows: readonly OpinionRow[],
): Promise<readonly Problem[]> {
  const having = await itemsWithCode(tx, agencyId, code, rows);
  const has = (row: OpinionRow) =>
    having.some(({ questionnaireId, item }) => questionnaireId === row.questionnaireId && item === row.item);
  return rows.every(has) ? [] : [PROBLEMS.OPINION_CODE_UNKNOWN.at('code', quoted(code))];
}
