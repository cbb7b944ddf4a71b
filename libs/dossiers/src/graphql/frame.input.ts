import { SurveyTableFormat } from '@hailong/agencies';
import type { TableFormat } from '@hailong/agencies/domain';
import { SurveyDay, TextUpTo, IdOrCode, Nested, DaySpanInput } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { SurveyRespondentKind } from '@hailong/surveys';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Applicant } from '../domain/dossier';

const CODE_LENGTH = 100;
const TEXT_LENGTH = 2000;

@InputType({ description: 'Days on which dossiers were finished, both included.' })
export class SurveyFrameWindowInput extends DaySpanInput {}

@InputType({
  description: 'Number of dossiers that an agency states. Counts are never changed: a newer one holds.',
})
export class SurveyFrameCountInput {
  @Nested(() => SurveyFrameWindowInput)
  readonly window!: SurveyFrameWindowInput;

  @Field(() => SurveyDay, { nullable: true, description: 'The day the number was right. Default today.' })
  @IsOptional()
  @IsString()
  readonly asOf?: CalendarDay | null;

  @Field(() => String, { nullable: true, description: 'Code of a field. Default: all together.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of a group of procedures. Default: all together.',
  })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly procedureGroup?: string | null;

  @Field(() => SurveyRespondentKind, { nullable: true, description: 'Default: all together.' })
  @IsOptional()
  @IsEnum(SurveyRespondentKind)
  readonly applicant?: Applicant | null;

  @Field(() => Int)
  @IsInt()
  readonly dossiers!: number;

  @Field({ description: 'Where the number comes from.' })
  @TextUpTo(TEXT_LENGTH)
  readonly source!: string;

  @Field({ description: 'Why it is stated by hand.' })
  @TextUpTo(TEXT_LENGTH)
  readonly note!: string;
}

@InputType({
  description:
    'A table of counts. Columns: agency_code, from, to, as_of, field, procedure_group, applicant, dossiers, source, note; from, to and dossiers are needed, an empty dimension means all together.',
})
export class SurveyFrameCountImportInput {
  @Field(() => SurveyTableFormat)
  @IsEnum(SurveyTableFormat)
  readonly format!: TableFormat;

  @Field({ description: 'The file as text, at most 1 million characters.' })
  @IsString()
  @MaxLength(1_000_000)
  readonly content!: string;

  @Field(() => String, { nullable: true, description: 'Source of rows without one.' })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly source?: string;

  @Field(() => String, { nullable: true, description: 'Note of rows without one.' })
  @IsOptional()
  @TextUpTo(TEXT_LENGTH)
  readonly note?: string;
}

@ArgsType()
export class SurveyFrameArgs {
  @Field(() => String, { nullable: true, description: 'Default: your own agency.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly agencyCode?: string;

  @IdOrCode({
    nullable: true,
    description:
      'Tells dossiers apart by the fields and groups of procedures of this round, finished on its days of service (the calendar year unless it names others).',
  })
  readonly round?: string;

  @Nested(() => SurveyFrameWindowInput, { nullable: true, description: 'Needed without a round.' })
  readonly window?: SurveyFrameWindowInput;

  @Field(() => SurveyDay, { nullable: true, description: 'Default today.' })
  @IsOptional()
  @IsString()
  readonly asOf?: CalendarDay;
}
