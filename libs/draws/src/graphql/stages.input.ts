import { SurveyTableFormat } from '@hailong/agencies';
import type { TableFormat } from '@hailong/agencies/domain';
import { IdOnly, IdOrCode, Nested, NestedList, TextUpTo } from '@hailong/graphql-kit';
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Selection } from '../domain/choose-units';
import { MOST_STRATA } from '../domain/draw-design';
import { DEFAULT_HOUSEHOLD_REPLACEMENTS } from '../domain/stages-design';
import { DrawsOfAgencyArgs } from './draw.args';
import { SurveyDrawSelection } from './draw.enums';
import { SurveyDrawSeedInput } from './draw.input';

const NAME_LENGTH = 200;

@InputType({
  description:
    'A list of villages. Columns: stratum, commune_code (of the organisation tree), village (name or code, unlike any other of its commune), households (how many its list has).',
})
export class SurveyVillageListInput {
  @Field(() => SurveyTableFormat)
  @IsEnum(SurveyTableFormat)
  readonly format!: TableFormat;

  @Field({ description: 'The file as text, at most 2 million characters.' })
  @IsString()
  @MaxLength(2_000_000)
  readonly content!: string;
}

@InputType({ description: 'Another number of communes for one stratum.' })
export class SurveyDrawStratumCommunesInput {
  @Field({ description: 'Name of the stratum.' })
  @TextUpTo(NAME_LENGTH)
  readonly stratum!: string;

  @Field(() => Int)
  @IsInt()
  readonly communes!: number;
}

@InputType({ description: 'Sizes of the stages.' })
export class SurveyDrawStagesInput {
  @Field(() => Int, { description: 'Communes of each stratum, 1 to 1000.' })
  @IsInt()
  readonly communes!: number;

  @NestedList(() => SurveyDrawStratumCommunesInput, {
    most: MOST_STRATA,
    defaultValue: [],
    description: 'Strata with another number of communes.',
  })
  readonly exceptions!: readonly SurveyDrawStratumCommunesInput[];

  @Field(() => SurveyDrawSelection, { defaultValue: 'size' })
  @IsEnum(SurveyDrawSelection)
  readonly communesBy!: Selection;

  @Field(() => Int, { description: 'Villages of each drawn commune, 1 to 100.' })
  @IsInt()
  readonly villages!: number;

  @Field(() => SurveyDrawSelection, { defaultValue: 'size' })
  @IsEnum(SurveyDrawSelection)
  readonly villagesBy!: Selection;

  @Field(() => Int, { description: 'Households of each drawn village, 1 to 1000.' })
  @IsInt()
  readonly households!: number;

  @Field(() => Int, {
    defaultValue: DEFAULT_HOUSEHOLD_REPLACEMENTS,
    description: 'Replacements drawn with each household, 0 to 10.',
  })
  @IsInt()
  readonly replacements!: number;
}

@InputType()
export class SurveyDrawHouseholdsInput {
  @IdOrCode({ description: 'A round that the acting agency runs.' })
  readonly round!: string;

  @Nested(() => SurveyVillageListInput)
  readonly frame!: SurveyVillageListInput;

  @Nested(() => SurveyDrawStagesInput)
  readonly stages!: SurveyDrawStagesInput;

  @Nested(() => SurveyDrawSeedInput, {
    nullable: true,
    description: 'Default: the server makes one, 128 random bits.',
  })
  readonly seed?: SurveyDrawSeedInput;
}

@ArgsType()
export class SurveyDrawClustersArgs extends DrawsOfAgencyArgs {
  @IdOnly()
  readonly draw!: string;
}

@ArgsType()
export class SurveyDrawHouseholdsArgs extends DrawsOfAgencyArgs {
  @IdOnly()
  readonly draw!: string;

  @Field(() => Int, { nullable: true, description: 'Only of the cluster of that number.' })
  @IsOptional()
  @IsInt()
  readonly cluster?: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those called. False: only the replacements that wait, the next one first.',
  })
  @IsOptional()
  @IsBoolean()
  readonly called?: boolean;
}
