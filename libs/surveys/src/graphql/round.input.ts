import {
  CODE_LENGTH,
  SurveyDay,
  TextUpTo,
  IdOrCode,
  IdOrVersion,
  Nested,
  NestedList,
  LabelledInput,
  DaySpanInput,
} from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import { TOLD_APART_BY, ToldApartBy } from '../domain/service-dimensions';
import { MOST_PARTICIPANTS, SurveyParticipantInput } from './participant.input';
import { SurveyDesignInput, SurveyGroupInput } from './survey-design.input';
import { SurveyToldApartBy } from './survey.enums';

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
    description:
      'Until when forms that were received by closesOn may be typed in or imported. Default closesOn.',
  })
  @IsOptional()
  @IsString()
  readonly entryUntil?: CalendarDay | null;
}

@InputType({ description: 'Days on which the dossiers that count were finished, both included.' })
export class SurveyServiceWindowInput extends DaySpanInput {}

@InputType()
export class SurveyDeadlineInput extends LabelledInput {
  @Field(() => SurveyDay, { description: 'Included.' })
  @IsString()
  readonly on!: CalendarDay;
}

@InputType({ description: 'A second questionnaire, which a random share of a respondent group gets.' })
export class SurveySecondFormInput {
  @IdOrVersion({ description: 'Another questionnaire than the first; published.' })
  readonly questionnaire!: string;

  @Field(() => Int, { nullable: true, description: 'Share that gets it, 1 to 99 percent. Default 50.' })
  @IsOptional()
  @IsInt()
  readonly percent?: number | null;

  @Field(() => Int, { nullable: true, description: 'Seed of the draw, 0 to 99. Default 0.' })
  @IsOptional()
  @IsInt()
  readonly seed?: number | null;
}

@InputType({ description: 'Nhóm đối tượng: people that get one questionnaire, or one of two by a draw.' })
export class SurveyRespondentGroupInput extends SurveyGroupInput {
  @IdOrVersion({ description: 'Its questionnaire; published.' })
  readonly questionnaire!: string;

  @Nested(() => SurveySecondFormInput, { nullable: true, description: 'Default: all get the first.' })
  readonly secondForm?: SurveySecondFormInput | null;
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

  @Nested(() => SurveyRoundWindowInput)
  readonly window!: SurveyRoundWindowInput;

  @Nested(() => SurveyServiceWindowInput, { nullable: true, description: "Default the round's year." })
  readonly service?: SurveyServiceWindowInput | null;

  @NestedList(() => SurveyDeadlineInput, { most: 50, defaultValue: [], description: 'At most 50.' })
  readonly deadlines: readonly SurveyDeadlineInput[] = [];

  @NestedList(() => SurveyRespondentGroupInput, { most: 50, description: 'At most 50.' })
  readonly groups!: readonly SurveyRespondentGroupInput[];

  @NestedList(() => SurveyParticipantInput, {
    most: MOST_PARTICIPANTS,
    nullable: true,
    description: 'Left out: the acting agency alone.',
  })
  readonly participants?: readonly SurveyParticipantInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Percent of the rating items shown to a person and applying that a valid form answers, at least one. Default 50.',
  })
  @IsOptional()
  @IsInt()
  readonly leastAnswered?: number | null;

  @Field(() => Int, { nullable: true, description: 'Fewest forms in the index for a rank. Default 30.' })
  @IsOptional()
  @IsInt()
  readonly minimumResponses?: number | null;

  @Field(() => [SurveyToldApartBy], {
    defaultValue: [],
    description: 'Ways in which figures tell forms apart. Stated before the round opens. Default: none.',
  })
  @IsIn(TOLD_APART_BY.keys, { each: true })
  readonly toldApartBy: readonly ToldApartBy[] = [];

  @Field(() => Int, {
    nullable: true,
    description: 'Fewest independent forms that are shown together, where more than the portal asks for.',
  })
  @IsOptional()
  @IsInt()
  readonly smallestBlock?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'As the stored round has it, which is false for a new one: only the shipped loader makes a demonstration. Left out: the same.',
  })
  @IsOptional()
  @IsBoolean()
  readonly demonstration?: boolean | null;
}
