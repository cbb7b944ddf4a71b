import { enumOf } from '@hailong/graphql-kit';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { INCLUSIONS, PileChoice, PileCounts, pilesInWords } from '../domain/tally-class';

export const SurveyInclusion = enumOf('SurveyInclusion', INCLUSIONS, 'Whether forms go into a figure.');

@ObjectType({ description: 'Which forms went into the figures; print it with them.' })
export class SurveyPiles {
  @Field(() => SurveyInclusion, { description: 'Forms with a sign of doubtful quality. A sign is no proof.' })
  readonly flagged!: PileChoice['flagged'];

  @Field(() => SurveyInclusion, { description: 'Forms over an exact quota.' })
  readonly surplus!: PileChoice['surplus'];

  @Field({ description: 'In words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'In words, English.' })
  readonly textEn!: string;

  @Field(() => Int, { description: 'Valid flagged forms there are, in the figures or not.' })
  readonly flaggedResponses!: number;

  @Field(() => Int, { description: 'Valid surplus forms there are, in the figures or not.' })
  readonly surplusResponses!: number;

  static of(choice: PileChoice, counts: PileCounts): SurveyPiles {
    const { vi: text, en: textEn } = pilesInWords(choice);
    const { flagged: flaggedResponses, surplus: surplusResponses } = counts;
    return Object.assign(new SurveyPiles(), { ...choice, text, textEn, flaggedResponses, surplusResponses });
  }
}
