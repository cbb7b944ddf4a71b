import {
  CODE_LENGTH,
  LABEL_LENGTH,
  PARAGRAPH_LENGTH,
  SurveyDay,
  TextUpTo,
  IdOrCode,
  Nested,
  NestedList,
  LabelledInput,
} from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsInt, IsOptional, IsString } from 'class-validator';
import { SurveyDesignInput, SurveyGroupInput } from './survey-design.input';

@InputType({
  description:
    'Days of a year, MM-DD, both included; a period that ends before it starts runs into the next year.',
})
export class SurveyYearlyWindowInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly from!: string;

  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly to!: string;
}

@InputType()
export class SurveyYearlyDeadlineInput extends LabelledInput {
  @Field({ description: 'MM-DD, included; “before 31/10” is 10-30.' })
  @TextUpTo(CODE_LENGTH)
  readonly on!: string;
}

@InputType({ description: 'Nhóm đối tượng: people that get one questionnaire.' })
export class SurveyPlannedGroupInput extends SurveyGroupInput {
  @Field({ description: 'Code of its questionnaire.' })
  @TextUpTo(CODE_LENGTH)
  readonly questionnaire!: string;
}

@InputType({ description: 'A plan as far as it is known; number and day of signature may be missing.' })
export class SurveyPlanInput extends SurveyDesignInput {
  @Field({ description: 'Unique for the agency.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => String, { nullable: true, description: '666/KH-BQLKCN.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly number?: string | null;

  @Field(() => SurveyDay, { nullable: true })
  @IsOptional()
  @IsString()
  readonly signedOn?: CalendarDay | null;

  @IdOrCode({ nullable: true, description: 'The plan it carries out: of one’s own, or a signed one.' })
  readonly parentPlan?: string | null;

  @Field(() => String, { nullable: true, description: 'A parent act that is not in the system, as cited.' })
  @IsOptional()
  @TextUpTo(LABEL_LENGTH)
  readonly parentCitation?: string | null;

  @Field(() => Int)
  @IsInt()
  readonly firstYear!: number;

  @Field(() => Int)
  @IsInt()
  readonly lastYear!: number;

  @Field({ description: 'The population, in the words of the plan.' })
  @TextUpTo(PARAGRAPH_LENGTH)
  readonly population!: string;

  @NestedList(() => SurveyPlannedGroupInput, { most: 50, description: 'At most 50.' })
  readonly groups!: readonly SurveyPlannedGroupInput[];

  @Nested(() => SurveyYearlyWindowInput, { description: 'When answers are taken each year.' })
  readonly fielding!: SurveyYearlyWindowInput;

  @Nested(() => SurveyYearlyWindowInput, { nullable: true, description: 'Transactions that count.' })
  readonly service?: SurveyYearlyWindowInput | null;

  @NestedList(() => SurveyYearlyDeadlineInput, { most: 50, defaultValue: [], description: 'At most 50.' })
  readonly deadlines: readonly SurveyYearlyDeadlineInput[] = [];

  @Field(() => [String], { defaultValue: [], description: 'Other demands of the plan; at most 100.' })
  @ArrayMaxSize(100)
  @TextUpTo(PARAGRAPH_LENGTH, { each: true })
  readonly notes: readonly string[] = [];
}

@InputType({ description: 'Number and day of signature, which make a plan a legal act.' })
export class SurveySignatureInput {
  @Field({ description: '666/KH-BQLKCN.' })
  @TextUpTo(CODE_LENGTH)
  readonly number!: string;

  @Field(() => SurveyDay)
  @IsString()
  readonly signedOn!: CalendarDay;
}
