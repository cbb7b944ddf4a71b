import {
  CODE_LENGTH,
  IdField,
  IdOrCode,
  IdOrVersion,
  LABEL_LENGTH,
  SurveyRefusal,
  TextUpTo,
} from '@hailong/graphql-kit';
import { QUESTIONNAIRE_ID } from '@hailong/kernel';
import { ArgsType, Field, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { CodedTexts, CountedCode } from '../use-cases/read-codes.use-case';

@InputType()
export class SurveySaveOpinionCodeInput {
  @IdOrVersion()
  readonly questionnaire!: string;

  @Field({ description: 'Code of an item that takes texts, as its answer or beside "other".' })
  @TextUpTo(CODE_LENGTH)
  readonly item!: string;

  @Field({
    description: 'Letters without diacritics, digits, full stops, underscores and hyphens, 50 at most.',
  })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field({ description: 'At most 200 characters.' })
  @TextUpTo(LABEL_LENGTH)
  readonly label!: string;
}

@ArgsType()
export class SurveyOpinionCodesArgs {
  @IdOrCode({ description: 'Round whose texts are counted.' })
  readonly round!: string;

  @IdOrVersion()
  readonly questionnaire!: string;

  @Field({ description: 'Code of an item that takes texts.' })
  @TextUpTo(CODE_LENGTH)
  readonly item!: string;
}

@ObjectType({ description: 'A group into which the agency sorts the texts of an item by hand.' })
export class SurveyOpinionCode {
  @Field()
  readonly code!: string;

  @Field()
  readonly label!: string;

  @Field(() => Int, { nullable: true, description: 'Its texts in the round. Null: fewer than five.' })
  readonly texts!: number | null;
}

@ObjectType({ description: 'The codes of an item, and how many texts of a round each has.' })
export class SurveyOpinionCodes {
  @IdField(QUESTIONNAIRE_ID)
  readonly questionnaire!: number;

  @Field()
  readonly item!: string;

  @Field(() => [SurveyOpinionCode])
  readonly codes!: readonly CountedCode[];

  @Field(() => Int, { nullable: true, description: 'Texts without a code. Null: fewer than five.' })
  readonly uncoded!: number | null;

  static of({ questionnaireId: questionnaire, ...same }: CodedTexts): SurveyOpinionCodes {
    return Object.assign(new SurveyOpinionCodes(), { questionnaire, ...same });
  }
}

export const SurveyOpinionCodesResult = createUnionType({
  name: 'SurveyOpinionCodesResult',
  types: () => [SurveyOpinionCodes, SurveyRefusal] as const,
});

@ObjectType()
export class SurveyOpinionCodeSaved {
  @Field()
  readonly item!: string;

  @Field()
  readonly code!: string;

  @Field()
  readonly label!: string;
}

export const SurveySaveOpinionCodeResult = createUnionType({
  name: 'SurveySaveOpinionCodeResult',
  types: () => [SurveyOpinionCodeSaved, SurveyRefusal] as const,
});
