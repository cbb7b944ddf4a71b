import { IdOnly, IdOrCode, Nested, NestedList, SurveyDay, TextUpTo } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import { MOST_CALLERS } from '../domain/dealing';
import type { Answerer, Reached, Reply } from '../domain/outcome';
import { RECONTACT_LIMITS } from '../domain/recontact-limits';
import { SurveyRecontactAnswerer, SurveyRecontactReached, SurveyRecontactReply } from './recontact.enums';

const CODE_LENGTH = 200;
const TEXT_LENGTH = 500;
const MOST_AGENCIES = 2000;

@InputType({ description: 'The document that orders a re-contact check.' })
export class SurveyMandateDocumentInput {
  @Field({ description: 'Its number, `512/SNV-CCHC`.' })
  @TextUpTo(CODE_LENGTH)
  readonly number!: string;

  @Field(() => SurveyDay)
  @IsString()
  readonly signedOn!: CalendarDay;
}

@InputType()
export class SurveyOrderRecontactInput {
  @IdOrCode({ description: 'An open round.' })
  readonly round!: string;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Participants to be checked, each by its id or its code, all below the acting agency. None: all of these.',
  })
  @ArrayMaxSize(MOST_AGENCIES)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly agencies!: readonly string[];

  @IdOrCode({
    nullable: true,
    description: 'The unit whose people call, no rated agency and none below one. Default the acting agency.',
  })
  readonly unit?: string;

  @Nested(() => SurveyMandateDocumentInput)
  readonly document!: SurveyMandateDocumentInput;

  @Field(() => Float, {
    nullable: true,
    description: '5 to 10, of those called in each agency, rounded up. Either this or `total`.',
  })
  @IsOptional()
  @IsNumber()
  readonly percent?: number;

  @Field(() => Int, {
    nullable: true,
    description: 'People over all agencies, in proportion to those called.',
  })
  @IsOptional()
  @IsInt()
  readonly total?: number;

  @Field(() => Int, {
    defaultValue: RECONTACT_LIMITS.minimum.usual,
    description: 'No agency gets fewer; an agency with fewer people is drawn whole.',
  })
  @IsInt()
  readonly minimum!: number;

  @Field(() => Int, {
    defaultValue: RECONTACT_LIMITS.days.usual,
    description: 'Days until the last call, 1 to 180. After it the contacts are destroyed.',
  })
  @IsInt()
  readonly days!: number;
}

@InputType()
export class SurveyRecontactCallerInput {
  @Field({ description: 'Login of the caller, the subject that the host names: a person of the unit.' })
  @TextUpTo(CODE_LENGTH)
  readonly caller!: string;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the agencies whose people are called. None: all.',
  })
  @ArrayMaxSize(MOST_AGENCIES)
  @TextUpTo(CODE_LENGTH, { each: true })
  readonly agencies!: readonly string[];
}

@InputType()
export class SurveyHandOutRecontactInput {
  @IdOnly()
  readonly recontact!: string;

  @NestedList(() => SurveyRecontactCallerInput, { most: MOST_CALLERS })
  readonly callers!: readonly SurveyRecontactCallerInput[];
}

@InputType()
export class SurveyRecordRecontactCallInput {
  @IdOnly()
  readonly recontact!: string;

  @Field({ description: 'The rated agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode!: string;

  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly dossierCode!: string;

  @Field(() => SurveyRecontactReached)
  @IsEnum(SurveyRecontactReached)
  readonly reached!: Reached;

  @Field(() => SurveyRecontactReply, {
    nullable: true,
    description: 'Whether the survey asked the person. Needed for REACHED, and for nothing else.',
  })
  @IsOptional()
  @IsEnum(SurveyRecontactReply)
  readonly asked?: Reply;

  @Field(() => SurveyRecontactAnswerer, { nullable: true, description: 'Null: not said.' })
  @IsOptional()
  @IsEnum(SurveyRecontactAnswerer)
  readonly answered?: Answerer;

  @Field(() => SurveyRecontactReply, {
    nullable: true,
    description: 'Whether the person would answer again. Null: not said.',
  })
  @IsOptional()
  @IsEnum(SurveyRecontactReply)
  readonly again?: Reply;

  @Field(() => Int, { description: 'Calls so far, this one included.' })
  @IsInt()
  readonly attempts!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why an outcome is corrected: needed unless the last one was NO_ANSWER. Both records stay.',
  })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly reason?: string;
}
