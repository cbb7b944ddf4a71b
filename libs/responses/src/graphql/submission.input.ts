import { Channel, FilledAnswer } from '@hailong/surveys';
import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNumber,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { CHANNELS, SurveyChannel } from '@hailong/surveys';

@InputType({ description: 'The answer to one item. Leave out what its kind does not use.' })
export class SurveyAnswerInput implements FilledAnswer {
  @Field({ description: 'Code of the item.' })
  @IsString()
  @MaxLength(40)
  readonly item!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Rating: the level; single choice: the option; yes-no: yes or no.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  readonly level?: string | null;

  @Field(() => [String], { nullable: true, description: 'Multiple choice: the ticked options.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(35)
  @IsString({ each: true })
  readonly options?: readonly string[] | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsNumber()
  readonly number?: number | null;

  @Field(() => String, { nullable: true, description: 'A text item, or what was written beside an option.' })
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  readonly text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'The respondent says it does not apply.' })
  @IsOptional()
  @IsBoolean()
  readonly notApplicable?: boolean | null;
}

@InputType({ description: 'One filled form.' })
export class SubmitSurveyResponseInput {
  @Field({
    description:
      'Idempotency key of the filled form: 16 to 64 letters, digits, - or _, made at random where it is filled and repeated on every retry.',
  })
  @IsString()
  @MaxLength(200)
  readonly key!: string;

  @Field(() => ID)
  @IsString()
  readonly round!: string;

  @Field({ description: 'Code of the agency that is rated.' })
  @IsString()
  @MaxLength(40)
  readonly agencyCode!: string;

  @Field({ description: 'Code of the respondent group.' })
  @IsString()
  @MaxLength(40)
  readonly group!: string;

  @Field(() => SurveyChannel)
  @IsIn(CHANNELS)
  readonly channel!: Channel;

  @Field(() => ID, {
    nullable: true,
    description: 'The questionnaire the form was filled on; checked when given.',
  })
  @IsOptional()
  @IsString()
  readonly questionnaire?: string;

  @Field(() => [SurveyAnswerInput], { description: 'At most 500.' })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => SurveyAnswerInput)
  readonly answers!: readonly SurveyAnswerInput[];
}

@InputType()
export class RevalueSurveyResponseInput {
  @Field({ description: 'Why; kept for good.' })
  @IsString()
  @MaxLength(1000)
  readonly reason!: string;
}
