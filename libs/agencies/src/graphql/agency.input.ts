import { SurveyDay, SurveyPageArgs, enumOf, NestedList } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { ArrayNotEmpty, IsEnum, IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SuccessionKind } from '../domain/agency';
import { TABLE_FORMATS, type TableFormat } from '../domain/table-format';
import { SurveySuccessionKind } from './agency.type';

export const SurveyTableFormat = enumOf('SurveyTableFormat', TABLE_FORMATS);

@InputType({
  description:
    'A table of agencies. Columns: code, name, kind, level, parent_code, valid_from, dissolved_on; code and name and kind (or level) are needed.',
})
export class SurveyAgencyImportInput {
  @Field(() => SurveyTableFormat)
  @IsEnum(SurveyTableFormat)
  readonly format!: TableFormat;

  @Field({ description: 'The file as text, at most 5 million characters.' })
  @IsString()
  @MaxLength(5_000_000)
  readonly content!: string;

  @Field(() => SurveyDay, { description: 'From which day rows without valid_from hold.' })
  @IsString()
  readonly validFrom!: CalendarDay;

  @Field(() => String, { nullable: true, description: 'Parent of rows without parent_code.' })
  @IsOptional()
  @IsString()
  readonly parentCode?: string;
}

@InputType({ description: 'One agency went into another.' })
export class SurveySuccessionInput {
  @Field({ description: 'Code of the agency that went.' })
  @IsString()
  readonly predecessor!: string;

  @Field({ description: 'Code of the agency it went into.' })
  @IsString()
  readonly successor!: string;

  @Field(() => SurveyDay)
  @IsString()
  readonly effectiveOn!: CalendarDay;

  @Field(() => SurveySuccessionKind)
  @IsEnum(SurveySuccessionKind)
  readonly kind!: SuccessionKind;

  @Field(() => Float, {
    defaultValue: 1,
    description: 'Part of the predecessor that went over, 0 < share ≤ 1. Default 1.',
  })
  @IsNumber()
  readonly share: number = 1;
}

@InputType()
export class SurveySuccessionsInput {
  @NestedList(() => SurveySuccessionInput, { most: 5000, description: 'At most 5000.' })
  @ArrayNotEmpty()
  readonly links!: readonly SurveySuccessionInput[];
}

@ArgsType()
export class SurveyAgenciesArgs extends SurveyPageArgs {
  @Field(() => SurveyDay, { nullable: true, description: 'Default today.' })
  @IsOptional()
  readonly asOf?: CalendarDay;
}
