import {
  CODE_LENGTH,
  LABEL_LENGTH,
  LabelledInput,
  Nested,
  NestedList,
  SurveyDay,
  SurveyText,
  TextUpTo,
} from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText } from '@hailong/kernel';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsIn, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import { COUNT_UNITS, CountUnit, FRAME_COUNTS, FrameCountKind } from '../domain/conversion';
import { SurveyPointComponentInput } from './component.input';
import { SurveyCountUnit, SurveyFrameCountKind } from './conversion.type';

/** Most entries of each list of a conversion. */
const MOST = 200;

@InputType({ description: 'A legal document by title, number and day of signature.' })
export class SurveyLegalDocumentInput {
  @Field(() => SurveyText, { description: 'In Vietnamese and English.' })
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Field({ description: '766/QĐ-TTg.' })
  @TextUpTo(CODE_LENGTH)
  readonly number!: string;

  @Field(() => SurveyDay)
  @IsString()
  readonly signedOn!: CalendarDay;
}

@InputType({ description: 'A count that a conversion is computed from.' })
export class SurveyPointCountInput {
  @Field({ description: 'Name of its column in a table of counts; it means the same in every conversion.' })
  @TextUpTo(CODE_LENGTH)
  readonly name!: string;

  @Field(() => SurveyText, { description: 'In Vietnamese and English.' })
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => SurveyCountUnit, { defaultValue: 'cases' })
  @IsIn(COUNT_UNITS.keys)
  readonly unit: CountUnit = 'cases';

  @Field(() => SurveyFrameCountKind, {
    nullable: true,
    description: 'Count of the frame that may be taken over for it. Default: it comes in tables alone.',
  })
  @IsOptional()
  @IsIn(FRAME_COUNTS.keys)
  readonly frame?: FrameCountKind | null;
}

@InputType({ description: 'A grade: from its border, which belongs to it, to the border of the next one.' })
export class SurveyPointGradeInput extends LabelledInput {
  @Field(() => Float, { description: 'Lowest points of the grade; 0 for the lowest grade.' })
  @IsNumber()
  readonly from!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Upper border as the legal text writes it: that from which the next grade begins. Default: not written.',
  })
  @IsOptional()
  @IsNumber()
  readonly below?: number | null;
}

@InputType({ description: 'What was not read in the legal text; it is shown with the points.' })
export class SurveyPointUncertaintyInput {
  @Field({ description: 'Path in the conversion: components[2].rule.' })
  @TextUpTo(CODE_LENGTH)
  readonly about!: string;

  @Field(() => SurveyText, { description: 'In Vietnamese and English.' })
  @TextUpTo(LABEL_LENGTH)
  readonly text!: LocalizedText;
}

@InputType({ description: 'How counts of an agency become points, by a legal document of the province.' })
export class SurveyPointConversionInput {
  @Field({ description: 'Lower-case letters, digits and hyphens; not that of a conversion that ships.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText, { description: 'In Vietnamese and English.' })
  @TextUpTo(LABEL_LENGTH)
  readonly title!: LocalizedText;

  @Field({ defaultValue: false, description: 'Made up; said wherever its points show.' })
  @IsBoolean()
  readonly invented: boolean = false;

  @NestedList(() => SurveyLegalDocumentInput, {
    ...{ most: MOST, defaultValue: [] },
    description: 'At least one, unless it is made up.',
  })
  readonly legalBasis: readonly SurveyLegalDocumentInput[] = [];

  @Field(() => SurveyText, {
    description: 'Publication in which the rules were read; Vietnamese and English.',
  })
  @TextUpTo(LABEL_LENGTH)
  readonly source!: LocalizedText;

  @Field(() => SurveyDay, { description: 'First day on which it holds.' })
  @IsString()
  readonly validFrom!: CalendarDay;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Last day on which it holds. Default: it still does.',
  })
  @IsOptional()
  @IsString()
  readonly validTo?: CalendarDay | null;

  @Nested(() => SurveyLegalDocumentInput, {
    nullable: true,
    description: 'Document that ended it; then validTo is needed.',
  })
  readonly endedBy?: SurveyLegalDocumentInput | null;

  @Field(() => Int, { defaultValue: 2, description: 'Decimals with which points are printed, 0 to 6.' })
  @IsInt()
  readonly decimals: number = 2;

  @NestedList(() => SurveyPointCountInput, { most: MOST, description: 'Each used by a component.' })
  readonly counts!: readonly SurveyPointCountInput[];

  @NestedList(() => SurveyPointComponentInput, { most: MOST })
  readonly components!: readonly SurveyPointComponentInput[];

  @Field(() => Float, { description: 'Sum of the most points of the components.' })
  @IsNumber()
  readonly maximum!: number;

  @NestedList(() => SurveyPointGradeInput, {
    ...{ most: MOST, defaultValue: [] },
    description: 'Rising, without a gap. Default: the document has none.',
  })
  readonly grades: readonly SurveyPointGradeInput[] = [];

  @NestedList(() => SurveyPointUncertaintyInput, { most: MOST, defaultValue: [] })
  readonly uncertain: readonly SurveyPointUncertaintyInput[] = [];
}
