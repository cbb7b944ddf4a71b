import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { RoundStep } from '../domain/round-state';
import { RoundRecord } from '../domain/round-record';

/**
 * Work of a higher lib when a round moves: quotas make their cells before it opens, keys are destroyed after it
 * closes. All is repeatable: a step that was cut short in the middle is taken up by asking for the step again.
 */
export interface RoundListener {
  /** Finds what stands in the way of the step; changes nothing. All listeners are asked before any acts. */
  check?(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]>;
  /** Finds what its agency should know of a step that is taken; nothing of it forbids the step. */
  warnings?(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]>;
  /** Acts before the step is taken. A problem found here, too, stops the step. */
  before?(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]>;
  /** Finds what hangs on a draft that is to be deleted; changes nothing. */
  beforeDeletion?(round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]>;
  /** Acts after the step is stored; also when it had been taken before. A failing listener does not stop the others. */
  after?(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<void>;
}

/** Register of the listeners; each higher lib adds listeners in its `onModuleInit`. */
@Injectable()
export class RoundListeners {
  private readonly listeners: RoundListener[] = [];

  add(listener: RoundListener): void {
    this.listeners.push(listener);
  }

  async before(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    const problems: Problem[] = [];
    for (const listener of this.listeners)
      problems.push(...((await listener.check?.(step, round, scope)) ?? []));
    for (const listener of this.listeners) {
      if (problems.length > 0) break;
      problems.push(...((await listener.before?.(step, round, scope)) ?? []));
    }
    return problems;
  }

  async warnings(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    const found: Problem[] = [];
    for (const listener of this.listeners)
      found.push(...((await listener.warnings?.(step, round, scope)) ?? []));
    return found;
  }

  async beforeDeletion(round: RoundRecord, scope: AgencyScope): Promise<readonly Problem[]> {
    const found: Problem[] = [];
    for (const listener of this.listeners)
      found.push(...((await listener.beforeDeletion?.(round, scope)) ?? []));
    return found;
  }

  /** Calls the listeners in reverse order of registration: keys are destroyed before anything is counted. */
  async after(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<void> {
    const failures: unknown[] = [];
    for (const listener of this.listeners.toReversed())
      await listener.after?.(step, round, scope).catch((failure: unknown) => failures.push(failure));
    if (failures.length === 1) throw failures[0];
    if (failures.length > 1)
      throw new AggregateError(
        failures,
        `not all listeners to the step ${step} of round ${round.code} have acted`,
      );
  }
}
