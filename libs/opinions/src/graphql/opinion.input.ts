import { IdOnly, TextUpTo } from '@hailong/graphql-kit';
import { OPINION_ID } from '@hailong/kernel';
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';

/** Bounds above those of the rules, so that the rule answers and not the shape. */
const MOST = 1000;
const ID_LENGTH = 200;
const TEXT_LENGTH = 10_000;

/** Beginning of every input of a step that opinions take together. */
@InputType({ isAbstract: true })
abstract class OpinionsInput {
  @Field(() => [ID], {
    description: 'Ids of opinions of the acting agency, 200 at most; all take the step or none.',
  })
  @ArrayMaxSize(MOST)
  @TextUpTo(ID_LENGTH, { each: true })
  readonly opinions!: readonly string[];
}

@InputType()
export class SurveyAssignOpinionsInput extends OpinionsInput {
  @Field({ description: 'Unit or person in charge. At most 200 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly assignee!: string;
}

@InputType()
export class SurveyAnswerOpinionsInput extends OpinionsInput {
  @Field({ description: 'Answer, inside the agency until it is published. At most 5000 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly answer!: string;
}

@InputType()
export class SurveyHandOverOpinionsInput extends OpinionsInput {
  @Field(() => String, {
    nullable: true,
    description: 'Reference in the system of petitions. At most 200 characters.',
  })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly reference?: string | null;
}

@InputType()
export class SurveySetAsideOpinionsInput extends OpinionsInput {
  @Field({ description: 'Why they need no handling. At most 1000 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly reason!: string;
}

@InputType()
export class SurveyReopenOpinionsInput extends OpinionsInput {
  @Field({ description: 'Why they are taken up again. At most 1000 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly reason!: string;
}

@InputType()
export class SurveyCodeOpinionsInput extends OpinionsInput {
  @Field(() => String, {
    nullable: true,
    description: 'A code of the item of each of them. Null: takes them out of their codes.',
  })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly code?: string | null;
}

@InputType()
export class SurveyPublishAnswerInput extends OpinionsInput {
  @Field({ description: 'Opinions in the words of the agency, naming no person. At most 2000 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly summary!: string;

  @Field({ description: 'At most 5000 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly answer!: string;

  @IdOnly({
    nullable: true,
    description: 'One of the opinions, whose text is shown as it is. Null: the words of no person are shown.',
  })
  readonly quoted?: string | null;
}

@InputType()
export class SurveyWithdrawAnswerInput {
  @Field({ description: 'At most 1000 characters.' })
  @TextUpTo(TEXT_LENGTH)
  readonly reason!: string;
}

/** Keys of the ids; a text that is no id becomes that of no opinion. */
export function opinionKeys(ids: readonly string[]): readonly string[] {
  return ids.map((id) => OPINION_ID.read(id) ?? '');
}
