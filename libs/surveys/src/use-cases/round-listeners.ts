import { AgencyScope } from '@hailong/database';
import { Problem } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { RoundStep } from '../domain/round-step';
import { RoundRecord } from '../domain/round-record';
import { OwedWork, RoundWork } from '../domain/round-work';

/**
 * Work of a higher lib when a round moves: quotas make their cells before it opens, keys are destroyed after it closes. All is
 * repeatable.
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
  /** Acts after the step is stored. */
  readonly after?: FollowUp;
}

/**
 * Work that follows a step. The step owes it from the transaction on that stores the step until the work is done, so that it is taken up
 * again by the next run where a process died or the work failed.
 */
export interface FollowUp {
  readonly work: RoundWork;
  /** Steps that owe it. */
  readonly steps: readonly RoundStep[];
  /** Does the work; repeated after an interruption. */
  run(step: RoundStep, round: RoundRecord, scope: AgencyScope): Promise<void>;
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

  /** Works that a step owes, in reverse order of registration: a close seals blocks, then destroys keys, then freezes targets. */
  owedAfter(step: RoundStep): readonly OwedWork[] {
    return this.listeners
      .toReversed()
      .flatMap(({ after }) => (after?.steps.includes(step) ? [{ step, work: after.work }] : []));
  }

  /** Finds the listener's part that does a work; undefined: no lib of this process does it. */
  followUp(work: RoundWork): FollowUp | undefined {
    return this.listeners.find(({ after }) => after?.work === work)?.after;
  }
}
