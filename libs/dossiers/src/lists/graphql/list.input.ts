import { IdOrCode, NestedList, SurveyDay, SurveyPageArgs, TextUpTo } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsOptional, IsString } from 'class-validator';
import type { MemberMark } from '../domain/list-member';
import { SurveyListMark } from './list.enums';

const CODE_LENGTH = 100;
const TEXT_LENGTH = 2000;
/** Most rows, and most numbers, of one mutation. */
export const MOST_MEMBERS = 1000;

@InputType({ isAbstract: true })
abstract class SurveyListInput {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the respondent group that has the list as its frame.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;
}

@InputType({
  description:
    'A whole row of a list: a later row with the same code replaces it, and values that it leaves out are gone. Checked row by row.',
})
export class SurveyListMemberInput {
  @Field({
    description:
      'Code by which the list knows it: of an agency its code, of an enterprise the tax code. At most 60.',
  })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'At most 200 characters. Default: the name of the agency of that code. Sealed, but of a body.',
  })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a field of the round.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string | null;

  @Field(() => String, { nullable: true, description: 'At most 400 characters; sealed.' })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly address?: string | null;

  @Field(() => String, { nullable: true, description: 'Sealed.' })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'Sealed.' })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly phone?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It wants no survey; stays true over later rows.' })
  @IsOptional()
  @IsBoolean()
  readonly objects?: boolean | null;
}

@InputType()
export class SurveyLoadListInput extends SurveyListInput {
  @NestedList(() => SurveyListMemberInput, { most: MOST_MEMBERS, description: `At most ${MOST_MEMBERS}.` })
  readonly members!: readonly SurveyListMemberInput[];
}

@InputType()
export class SurveyMarkListInput extends SurveyListInput {
  @Field(() => SurveyListMark)
  @IsEnum(SurveyListMark)
  readonly mark!: MemberMark;

  @Field(() => [Int], {
    nullable: true,
    description: `Numbers in the list, at most ${MOST_MEMBERS}. Default: the whole list; HAND and POST only.`,
  })
  @IsOptional()
  @ArrayMaxSize(MOST_MEMBERS)
  @IsInt({ each: true })
  readonly numbers?: readonly number[] | null;

  @Field(() => SurveyDay, { nullable: true, description: 'Day of the event. Default today.' })
  @IsOptional()
  @IsString()
  readonly on?: CalendarDay | null;
}

@InputType()
export class SurveyRemoveListMembersInput extends SurveyListInput {
  @Field(() => [Int], { description: `Numbers in the list, at most ${MOST_MEMBERS}.` })
  @ArrayMaxSize(MOST_MEMBERS)
  @IsInt({ each: true })
  readonly numbers!: readonly number[];
}

@ArgsType()
export class SurveyListArgs {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the respondent group.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;
}

@ArgsType()
export class SurveyListPageArgs extends SurveyPageArgs {
  @IdOrCode()
  readonly round!: string;

  @Field({ description: 'Code of the respondent group.' })
  @TextUpTo(CODE_LENGTH)
  readonly group!: string;
}
