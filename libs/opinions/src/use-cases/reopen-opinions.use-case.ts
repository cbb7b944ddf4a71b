import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { neededText } from '../domain/step-note';
import { Opinion } from './describe-opinions';
import { TakeStep } from './take-step';

/** Takes closed opinions up again, with the reason; their deadline stays. */
@Injectable()
export class ReopenOpinions {
  constructor(private readonly steps: TakeStep) {}

  /** @param opinions their ids, 200 at most. Refused as {@link TakeStep.take}, and with a text that is missing or too long */
  async reopen(
    scope: AgencyScope,
    opinions: readonly string[],
    reason: string,
  ): Promise<Verdict<readonly Opinion[]>> {
    const text = neededText('reason', reason);
    if (!text.ok) return text;
    return this.steps.take(scope, { step: 'reopen', opinions, note: text.value });
  }
}
