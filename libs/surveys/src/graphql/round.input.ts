import {
  CODE_LENGTH,
  LABEL_LENGTH,
  SurveyDay,
  SurveyText,
  TextUpTo,
  IdOrCode,
  IdOrVersion,
} from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MOST_PARTICIPANTS, SurveyParticipantInput } from './participant.input';
import { SurveyDesignInput, SurveyGroupInput } from './survey-design.input';

@InputType({ description: 'Days on which answers are taken, all included.' })
export class SurveyRoundWindowInput {
  @Field(() => SurveyDay)
  @IsString()
  readonly opensOn!: CalendarDay;

  @Field(() => SurveyDay)
  @IsString()
  readonly closesOn!: CalendarDay;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Until when paper forms may be typed in. Default closesOn.',
  })
  @IsOptional()
  @IsString()
  readonly entryUntil?: CalendarDay | null;
}

@InputType({ description: 'Days on which the dossiers that count were finished, both included.' })
export class SurveyServiceWindowInput {
  @Field(() => SurveyDay)
  @IsString()
  readonly from!: CalendarDay;

  @Field(() => SurveyDay)
  @IsString()
  readonly to!: CalendarDay;
}

@InputType()
export class SurveyDeadlineInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => SurveyDay, { description: 'Included.' })
  @IsString()
  readonly on!: CalendarDay;
}

@InputType({ description: 'Nhóm đối tượng: people who get one questionnaire.' })
export class SurveyRespondentGroupInput extends SurveyGroupInput {
  @IdOrVersion({ description: 'Its questionnaire; published.' })
  readonly questionnaire!: string;
}

@InputType({ description: 'A whole round.' })
export class SurveyRoundInput extends SurveyDesignInput {
  @IdOrCode({ description: 'A plan of the agency’s own, signed or not.' })
  readonly plan!: string;

  @Field({ description: 'Unique for the agency: lower-case letters, digits and hyphens.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => Int)
  @IsInt()
  readonly year!: number;

  @Field(() => SurveyRoundWindowInput)
  @ValidateNested()
  @Type(() => SurveyRoundWindowInput)
  readonly window!: SurveyRoundWindowInput;

  @Field(() => SurveyServiceWindowInput, { nullable: true, description: "Default the round's year." })
  @IsOptional()
  @ValidateNested()
  @Type(() => SurveyServiceWindowInput)
  readonly service?: SurveyServiceWindowInput | null;

  @Field(() => [SurveyDeadlineInput], { defaultValue: [], description: 'At most 50.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SurveyDeadlineInput)
  readonly deadlines: readonly SurveyDeadlineInput[] = [];

  @Field(() => [SurveyRespondentGroupInput], { description: 'At most 50.' })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SurveyRespondentGroupInput)
  readonly groups!: readonly SurveyRespondentGroupInput[];

  @Field(() => [SurveyParticipantInput], {
    nullable: true,
    description: 'Left out: the acting agency alone.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_PARTICIPANTS)
  @ValidateNested({ each: true })
  @Type(() => SurveyParticipantInput)
  readonly participants?: readonly SurveyParticipantInput[] | null;

  @Field(() => Int, { nullable: true, description: 'Fewest valid responses for a rank. Default 30.' })
  @IsOptional()
  @IsInt()
  readonly minimumResponses?: number | null;

  @Field({ defaultValue: false, description: 'It takes simulated answers (số liệu mô phỏng).' })
  @IsBoolean()
  readonly demonstration: boolean = false;
}
