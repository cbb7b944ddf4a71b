import { AgencyScope } from '@hailong/database';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { optionalText } from '../domain/step-note';
import { Opinion } from './describe-opinions';
import { TakeStep } from './take-step';

/** Hands opinions that are petitions over to the system for petitions (PAKN), with the reference there where it is known. */
@Injectable()
export class HandOverOpinions {
  constructor(private readonly steps: TakeStep) {}

  /** @param opinions their ids, 200 at most. Refused as {@link TakeStep.take}, and with a text that is missing or too long */
  async handOver(
    scope: AgencyScope,
    opinions: readonly string[],
    reference: string | null | undefined,
  ): Promise<Verdict<readonly Opinion[]>> {
    const text = optionalText('reference', reference);
    if (!text.ok) return text;
    return this.steps.take(scope, { step: 'hand-over', opinions, note: text.value });
  }
}
