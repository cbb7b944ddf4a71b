import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { neededText } from '../domain/step-note';
import { Opinion } from './describe-opinions';
import { TakeStep } from './take-step';

/** Sets opinions aside that need no handling, with the reason. */
@Injectable()
export class SetAsideOpinions {
  constructor(private readonly steps: TakeStep) {}

  /** @param opinions their ids, 200 at most. Refused as {@link TakeStep.take}, and with a text that is missing or too long */
  async setAside(
    scope: AgencyScope,
    opinions: readonly string[],
    reason: string,
  ): Promise<Verdict<readonly Opinion[]>> {
    const text = neededText('reason', reason);
    if (!text.ok) return text;
    return this.steps.take(scope, { step: 'set-aside', opinions, note: text.value });
  }
}
