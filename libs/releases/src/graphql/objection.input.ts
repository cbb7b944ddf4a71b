import { CODE_LENGTH, IdOrCode, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional, Max, Min } from 'class-validator';
import { LONGEST_OBJECTION } from '../domain/objection';
import { MOST_EDITIONS, SurveyReleaseEditionInput } from './release.input';

const MOST_OBJECTIONS = 32_767;

@InputType({ description: 'An objection of the acting agency to its line of a release.' })
export class SurveyObjectionToReleaseInput extends SurveyReleaseEditionInput {
  @Field({ description: 'Reason of the objection, 4000 characters at most.' })
  @TextUpTo(LONGEST_OBJECTION)
  readonly reason!: string;
}

@InputType({ description: 'The answer to an objection, given once.' })
export class SurveyAnswerToObjectionInput extends SurveyReleaseEditionInput {
  @IdOrCode({ description: 'Agency that objected.' })
  readonly agency!: string;

  @Field(() => Int, { description: 'Number of the objection among those of the agency.' })
  @IsInt()
  @Min(1)
  @Max(MOST_OBJECTIONS)
  readonly number!: number;

  @Field({ description: 'True: the objection is accepted; false: refused.' })
  @IsBoolean()
  readonly accepted!: boolean;

  @Field({ description: 'What follows from an accepted objection; the reason of a refusal.' })
  @TextUpTo(LONGEST_OBJECTION)
  readonly answer!: string;
}

@ArgsType()
export class SurveyReleaseObjectionsArgs {
  @Field({ description: 'Code of the release.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: 'Default: the newest edition.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_EDITIONS)
  readonly edition?: number | null;
}
