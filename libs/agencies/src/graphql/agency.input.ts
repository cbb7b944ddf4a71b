import {
  SurveyDay,
  SurveyPageArgs,
  TextUpTo,
  cursorOfAnotherList,
  decodeCursor,
  enumOf,
  NestedList,
} from '@hailong/graphql-kit';
import { CalendarDay, SEARCH_LENGTH } from '@hailong/kernel';
import { ArgsType, Field, Float, InputType } from '@nestjs/graphql';
import { ArrayNotEmpty, IsEnum, IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import type { SuccessionKind } from '../domain/agency';
import { AGENCY_ORDERS, type AgencyOrder, type AgencyPosition } from '../domain/agency-list';
import { TABLE_FORMATS, type TableFormat } from '../domain/table-format';
import { SurveySuccessionKind } from './agency.type';

export const SurveyTableFormat = enumOf('SurveyTableFormat', TABLE_FORMATS);

export const SurveyAgencyOrder = enumOf('SurveyAgencyOrder', AGENCY_ORDERS);

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

  @Field(() => String, {
    nullable: true,
    description:
      'Only agencies with each of these words or parts of words in name or code; diacritics and capitals make no difference ("so noi vu" finds "Sở Nội vụ").',
  })
  @IsOptional()
  @TextUpTo(SEARCH_LENGTH)
  readonly search?: string | null;

  @Field(() => SurveyAgencyOrder, {
    defaultValue: 'code',
    description: 'Order of all pages; the cursors of one order are no cursors of another.',
  })
  @IsEnum(SurveyAgencyOrder)
  readonly orderBy: AgencyOrder = 'code';
}

/** Key of a position in a list, which a cursor holds; codes have no blanks. */
export function keyOfAgency({ code, name }: AgencyPosition, orderBy: AgencyOrder): string {
  return orderBy === 'code' ? code : `${code} ${name}`;
}

/** Reads the agency after which a page begins. */
export function agencyAfter({ after, orderBy }: SurveyAgenciesArgs): AgencyPosition | undefined {
  if (!after) return undefined;
  const [, code = '', name = ''] = /^(\S*) ?(.*)$/s.exec(decodeCursor(after)) ?? [];
  if (orderBy === 'name' && name === '') throw cursorOfAnotherList();
  return { code, name };
}
