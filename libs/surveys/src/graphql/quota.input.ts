import { CODE_LENGTH, omitNulls, TextUpTo, NestedList, LabelledInput } from '@hailong/graphql-kit';
import { Field, Float, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsEnum, IsInt, IsNumber, IsOptional } from 'class-validator';
import type { Channel } from '../domain/channel';
import type { QuotaDimension, QuotaRule, QuotaTarget } from '../domain/quotas/quota-rule';
import type { SlovinRounding } from '@hailong/statistics';
import { SurveyChannel, SurveyQuotaDimension, SurveyQuotaKind, SurveySlovinRounding } from './survey.enums';

@InputType()
export class SurveyQuotaTierInput {
  @Field(() => Int, { description: 'Smallest number of dossiers a year of the tier.' })
  @IsInt()
  readonly from!: number;

  @Field(() => Int, { nullable: true, description: 'Fewest answers; null: all of them.' })
  @IsOptional()
  @IsInt()
  readonly count?: number | null;
}

@InputType({ description: 'How many forms a plan asks for, and over what. Give what its kind needs.' })
export class SurveyQuotaRuleInput extends LabelledInput {
  @Field(() => String, { nullable: true, description: 'Only this respondent group.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly group?: string | null;

  @Field(() => String, { nullable: true, description: 'Only units of this class.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly unitClass?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this field, by code.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly field?: string | null;

  @Field(() => String, { nullable: true, description: 'Only this group of procedures, by code.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly procedureGroup?: string | null;

  @Field(() => SurveyChannel, { nullable: true, description: 'Only what comes this way.' })
  @IsOptional()
  @IsEnum(SurveyChannel)
  readonly channel?: Channel | null;

  @Field(() => [SurveyQuotaDimension], {
    defaultValue: [],
    description: 'A cell for each value of these, crossed; all other dimensions are taken together.',
  })
  @ArrayMaxSize(10)
  @IsEnum(SurveyQuotaDimension, { each: true })
  readonly each: readonly QuotaDimension[] = [];

  @Field(() => SurveyQuotaKind)
  @IsEnum(SurveyQuotaKind)
  readonly kind!: QuotaTarget['kind'];

  @Field(() => Int, { nullable: true, description: 'EXACT, MINIMUM and CEILING.' })
  @IsOptional()
  @IsInt()
  readonly count?: number | null;

  @Field(() => Float, { nullable: true, description: 'PERCENT.' })
  @IsOptional()
  @IsNumber()
  readonly percent?: number | null;

  @Field(() => Float, { nullable: true, description: 'SLOVIN: 0.05 is 5 %.' })
  @IsOptional()
  @IsNumber()
  readonly error?: number | null;

  @Field(() => SurveySlovinRounding, { nullable: true, description: 'SLOVIN; default UP.' })
  @IsOptional()
  @IsEnum(SurveySlovinRounding)
  readonly rounding?: SlovinRounding | null;

  @NestedList(() => SurveyQuotaTierInput, { most: 50, nullable: true, description: 'TIERS; at most 50.' })
  readonly tiers?: readonly SurveyQuotaTierInput[] | null;
}

/** A number that its kind needs and that was left out becomes −1, which the rule of quotas refuses by name. */
const LEFT_OUT = -1;

export function quotaOf(input: SurveyQuotaRuleInput): QuotaRule {
  const { code, label, group, unitClass, field, procedureGroup, channel, each } = input;
  const fixed = { group, unitClass, field, procedureGroup, channel };
  const over = omitNulls({ ...fixed, ...(each.length > 0 && { each }) });
  return { code, label, ...(Object.keys(over).length > 0 && { over }), rule: targetOf(input) };
}

function targetOf({ kind, count, percent, error, rounding, tiers }: SurveyQuotaRuleInput): QuotaTarget {
  switch (kind) {
    case 'none':
    case 'census':
      return { kind };
    case 'exact':
    case 'minimum':
    case 'ceiling':
      return { kind, count: count ?? LEFT_OUT };
    case 'percent':
      return { kind, percent: percent ?? LEFT_OUT };
    case 'slovin':
      return { kind, error: error ?? LEFT_OUT, ...(rounding && rounding !== 'up' && { rounding }) };
    case 'tiers':
      return { kind, tiers: (tiers ?? []).map((tier) => ({ from: tier.from, count: tier.count ?? 'all' })) };
  }
}
