import { CODE_LENGTH, LABEL_LENGTH, Nested, NestedList, SurveyDay, TextUpTo } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsNumber, IsOptional, IsString } from 'class-validator';

/** Most published figures of a scheme. */
const MOST_FIGURES = 2000;

@InputType({ description: 'Document in which others published figures.' })
export class SurveyFigureSourceInput {
  @Field({ description: 'Title.' })
  @TextUpTo(LABEL_LENGTH)
  readonly document!: string;

  @Field(() => String, { nullable: true, description: 'Default: it has none.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly number?: string | null;

  @Field(() => SurveyDay, { description: 'Day of publication.' })
  @IsString()
  readonly day!: CalendarDay;
}

@InputType({ description: 'Index of an agency as others published it.' })
export class SurveyPublishedFigureInput {
  @Field({ description: 'Code of the agency, also of one that was dissolved since.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => Float, { description: 'Percent as published, 0 to 100.' })
  @IsNumber()
  readonly index!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Forms that it stands on. Default: not published, and changes since it have no interval.',
  })
  @IsOptional()
  @IsInt()
  readonly n?: number | null;
}

@InputType({ description: 'Figures of an earlier year that others published.' })
export class SurveyPublishedFiguresInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Year that they are about. Default: the year before that in which the period begins.',
  })
  @IsOptional()
  @IsInt()
  readonly year?: number | null;

  @Nested(() => SurveyFigureSourceInput, { nullable: true, description: 'Refused without it.' })
  readonly source?: SurveyFigureSourceInput | null;

  @NestedList(() => SurveyPublishedFigureInput, { most: MOST_FIGURES })
  readonly agencies!: readonly SurveyPublishedFigureInput[];
}
