import { IdOrCode, PARAGRAPH_LENGTH, SurveyPageArgs, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { LETTER_STATES, LONGEST_CONTACT, LONGEST_TEXT, LetterState } from '../domain/letter';
import { SurveyLetterState } from './letter.type';

/** Most letters closed at once. */
const MOST_CLOSED = 200;

@InputType()
export class SurveySendLetterInput {
  @IdOrCode({ description: 'The agency that the letter is about.' })
  readonly agency!: string;

  @Field({ description: 'Of `surveyLetterKey`; the same letter sent again under it is the first one.' })
  @IsString()
  @MaxLength(200)
  readonly key!: string;

  @Field({
    description: `Where the answer shall go, typed by the person. At most ${LONGEST_CONTACT} characters.`,
  })
  @TextUpTo(PARAGRAPH_LENGTH)
  readonly contact!: string;

  @Field({ description: `At most ${LONGEST_TEXT} characters.` })
  @TextUpTo(2 * PARAGRAPH_LENGTH)
  readonly text!: string;
}

@ArgsType()
export class SurveyLettersArgs extends SurveyPageArgs {
  @Field(() => SurveyLetterState, { nullable: true, description: 'Only those in this state.' })
  @IsOptional()
  @IsIn(LETTER_STATES.keys)
  readonly state?: LetterState | null;
}

@InputType()
export class SurveyCloseLettersInput {
  @Field(() => [ID], { description: `At most ${MOST_CLOSED}; all are closed or none.` })
  @IsArray()
  @ArrayMaxSize(MOST_CLOSED)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  readonly letters!: readonly string[];

  @Field({ description: 'What was done, for the trail; nothing of the person.' })
  @TextUpTo(1000)
  readonly outcome!: string;
}
