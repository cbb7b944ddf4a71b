import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { neededText } from '../domain/step-note';
import { Opinion } from './describe-opinions';
import { TakeStep } from './take-step';

/** Gives opinions to a unit or a person that handles them, also from another one. */
@Injectable()
export class AssignOpinions {
  constructor(private readonly steps: TakeStep) {}

  /** @param opinions their ids, 200 at most. Refused as {@link TakeStep.take}, and with a text that is missing or too long */
  async assign(
    scope: AgencyScope,
    opinions: readonly string[],
    assignee: string,
  ): Promise<Verdict<readonly Opinion[]>> {
    const text = neededText('assignee', assignee);
    if (!text.ok) return text;
    return this.steps.take(scope, { step: 'assign', opinions, note: text.value, assignee: text.value });
  }
}
