import { IdOrCode, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, InputType } from '@nestjs/graphql';

const CODE_LENGTH = 100;

@ArgsType()
export class SurveyFrameConfirmationArgs {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the rated agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;
}

@InputType({ description: 'Frame of an agency in a round, as its digest has it.' })
export class SurveyConfirmFrameInput {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the rated agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field({ description: 'Digest that surveyFrameConfirmation has shown.' })
  @TextUpTo(CODE_LENGTH)
  readonly digest!: string;
}
