import { AgencyDb, AgencyScope } from '@hailong/database';
import { Texts } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { RoundRecord } from '../domain/round-record';
import { OwedWork, ROUND_WORKS, readOwed } from '../domain/round-work';
import { owedOf, settleWork } from '../persistence/owed-store';
import { RoundListeners } from './round-listeners';

/** Called before each work with its label and its place among those that are owed. */
export type WorkBegins = (work: Texts, at: number, of: number) => void;

/** Does what the steps of a round owe. Two processes may do it at the same time, because every work is repeatable. */
@Injectable()
export class FinishSteps {
  constructor(
    private readonly db: AgencyDb,
    private readonly listeners: RoundListeners,
  ) {}

  /**
   * Does all that a round owes, in the order of its steps. A work that fails stays owed and does not stop the others.
   *
   * @param scope of the agency that runs the round
   * @returns the works that are done now
   * @throws the failure, or AggregateError after all works when several failed
   */
  async finish(scope: AgencyScope, round: RoundRecord, begins?: WorkBegins): Promise<readonly OwedWork[]> {
    const stored = await this.db.read(scope, (tx) => owedOf(tx, round));
    const owed = stored.flatMap((text) => readOwed(text) ?? []);
    const done: OwedWork[] = [];
    const failures: unknown[] = [];
    for (const [at, each] of owed.entries()) {
      begins?.(ROUND_WORKS.rows[each.work], at + 1, owed.length);
      await this.one(scope, round, each).then(
        (known) => known && done.push(each),
        (failure: unknown) => failures.push(failure),
      );
    }
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1)
      throw new AggregateError(failures, `${failures.length} works of round ${round.code} are still owed`);
    return done;
  }

  /** False: no lib of this process does that work, and it stays owed. */
  private async one(scope: AgencyScope, round: RoundRecord, owed: OwedWork): Promise<boolean> {
    const followUp = this.listeners.followUp(owed.work);
    if (!followUp) return false;
    await followUp.run(owed.step, round, scope);
    await this.db.write(scope, (tx) => settleWork(tx, round, owed));
    return true;
  }
}
