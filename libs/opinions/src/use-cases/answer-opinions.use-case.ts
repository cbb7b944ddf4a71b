import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { neededText } from '../domain/step-note';
import { Opinion } from './describe-opinions';
import { TakeStep } from './take-step';

/** Answers opinions, or corrects the answer, inside the agency: people read an answer that is published. */
@Injectable()
export class AnswerOpinions {
  constructor(private readonly steps: TakeStep) {}

  /** @param opinions their ids, 200 at most. Refused as {@link TakeStep.take}, and with a text that is missing or too long */
  async answer(
    scope: AgencyScope,
    opinions: readonly string[],
    answer: string,
  ): Promise<Verdict<readonly Opinion[]>> {
    const text = neededText('answer', answer);
    if (!text.ok) return text;
    return this.steps.take(scope, { step: 'answer', opinions, note: text.value });
  }
}
