import { enumOf } from '@hailong/graphql-kit';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { FormsCounted, INCLUSIONS, MarkedForms, formsCountedInWords } from '../domain/forms-counted';

export const SurveyInclusion = enumOf('SurveyInclusion', INCLUSIONS, 'Whether forms go into a figure.');

@ObjectType({ description: 'Which forms went into the figures; print it with them.' })
export class SurveyFormsCounted {
  @Field(() => SurveyInclusion, { description: 'Forms with a sign of doubtful quality. A sign is no proof.' })
  readonly flagged!: FormsCounted['flagged'];

  @Field(() => SurveyInclusion, { description: 'Forms over an exact quota.' })
  readonly surplus!: FormsCounted['surplus'];

  @Field({ description: 'In words, Vietnamese.' })
  readonly text!: string;

  @Field({ description: 'In words, English.' })
  readonly textEn!: string;

  @Field(() => Int, { description: 'Valid flagged forms there are, in the figures or not.' })
  readonly flaggedResponses!: number;

  @Field(() => Int, { description: 'Valid surplus forms there are, in the figures or not.' })
  readonly surplusResponses!: number;

  static of(choice: FormsCounted, counts: MarkedForms): SurveyFormsCounted {
    const { vi: text, en: textEn } = formsCountedInWords(choice);
    const { flagged: flaggedResponses, surplus: surplusResponses } = counts;
    return Object.assign(new SurveyFormsCounted(), {
      ...choice,
      text,
      textEn,
      flaggedResponses,
      surplusResponses,
    });
  }
}
