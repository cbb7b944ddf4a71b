import { SurveyDay, TextUpTo, IdOrCode, IdOnly, Nested, NestedList } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsOptional, IsString } from 'class-validator';
import type { Outcome } from '@hailong/dossiers/domain';
import type { Allotment } from '../domain/allocation';
import { DEFAULT_REST_DAYS, MOST_STRATA } from '../domain/draw-design';
import type { DrawDimension, DrawnLateness } from '../domain/draw-dimension';
import {
  SurveyDrawAllotment,
  SurveyDrawDimension,
  SurveyDrawLateness,
  SurveyDrawOutcome,
} from './draw.enums';

const CODE_LENGTH = 200;
const SOURCE_LENGTH = 500;

@InputType({ description: 'Another size for one stratum.' })
export class SurveyDrawStratumSizeInput {
  @Field({ description: 'Name of the stratum.' })
  @TextUpTo(CODE_LENGTH)
  readonly stratum!: string;

  @Field(() => Int)
  @IsInt()
  readonly size!: number;
}

@InputType({ description: 'How many of each stratum.' })
export class SurveyDrawSizesInput {
  @Field(() => SurveyDrawAllotment)
  @IsEnum(SurveyDrawAllotment)
  readonly allotment!: Allotment;

  @Field(() => Int, { description: 'FIXED: of each stratum. Otherwise of all together.' })
  @IsInt()
  readonly size!: number;

  @Field(() => Int, { defaultValue: 0, description: 'PROPORTIONAL and EQUAL: no stratum gets less.' })
  @IsInt()
  readonly minimum!: number;

  @NestedList(() => SurveyDrawStratumSizeInput, {
    most: MOST_STRATA,
    defaultValue: [],
    description: 'FIXED: strata with another size.',
  })
  readonly exceptions!: readonly SurveyDrawStratumSizeInput[];
}

@InputType({ description: 'A seed that came from outside.' })
export class SurveyDrawSeedInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly value!: string;

  @Field({ description: 'Public source of the seed: which lottery, which day.' })
  @TextUpTo(SOURCE_LENGTH)
  readonly origin!: string;
}

@InputType()
export class SurveyDrawSampleInput {
  @IdOrCode({ description: 'A round in which the acting agency takes part.' })
  readonly round!: string;

  @Field(() => [SurveyDrawDimension], { defaultValue: [], description: 'None: one stratum, `all`.' })
  @ArrayMaxSize(5)
  @IsEnum(SurveyDrawDimension, { each: true })
  readonly strata!: readonly DrawDimension[];

  @Nested(() => SurveyDrawSizesInput)
  readonly sizes!: SurveyDrawSizesInput;

  @Field(() => Int, {
    nullable: true,
    description: 'Replacements for each dossier of the sample. Default: all that are left.',
  })
  @IsOptional()
  @IsInt()
  readonly replacements?: number;

  @Field(() => SurveyDay, {
    nullable: true,
    description:
      'Finished on this day or later. Default the first day of service of the round: 1 January unless it names another.',
  })
  @IsOptional()
  @IsString()
  readonly serviceFrom?: CalendarDay;

  @Field(() => SurveyDay, {
    nullable: true,
    description:
      'Finished on this day or earlier. Default the last day of service of the round, or today if that is earlier.',
  })
  @IsOptional()
  @IsString()
  readonly serviceTo?: CalendarDay;

  @Field(() => [SurveyDrawOutcome], { defaultValue: ['granted', 'refused', 'withdrawn'] })
  @ArrayMaxSize(3)
  @IsEnum(SurveyDrawOutcome, { each: true })
  readonly outcomes!: readonly Outcome[];

  @Field(() => [SurveyDrawLateness], { defaultValue: ['on-time', 'late'] })
  @ArrayMaxSize(2)
  @IsEnum(SurveyDrawLateness, { each: true })
  readonly lateness!: readonly DrawnLateness[];

  @Field({ defaultValue: false, description: 'Only dossiers with a contact.' })
  @IsBoolean()
  readonly contactNeeded!: boolean;

  @Field(() => Int, {
    defaultValue: DEFAULT_REST_DAYS,
    description: 'A person drawn fewer days ago is left out; 0: no such rule.',
  })
  @IsInt()
  readonly restDays!: number;

  @Nested(() => SurveyDrawSeedInput, {
    nullable: true,
    description: 'Default: the server makes one, 128 random bits.',
  })
  readonly seed?: SurveyDrawSeedInput;
}

@InputType()
export class SurveyTakeReplacementInput {
  @IdOnly()
  readonly draw!: string;

  @Field({
    description:
      'Code of the called dossier whose applicant could not be reached; cluster and line of the household that could not be asked, `17/42`.',
  })
  @TextUpTo(CODE_LENGTH)
  readonly replaces!: string;

  @Field({ description: 'Reason; stored for good.' })
  @TextUpTo(SOURCE_LENGTH)
  readonly reason!: string;
}
