import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { QuotaRule, QuotaTarget } from '../domain/quota-rule';
import { SurveyQuotaKind } from './survey.enums';

@ObjectType()
export class SurveyQuotaTier {
  @Field(() => Int, { description: 'Smallest number of dossiers a year of the tier.' })
  readonly from!: number;

  @Field(() => Int, { nullable: true, description: 'Fewest answers; null: all of them.' })
  readonly count!: number | null;
}

@ObjectType({ description: 'How many forms a plan asks for, and over what.' })
export class SurveyQuotaRule {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Only this respondent group.' })
  readonly group!: string | null;

  @Field(() => SurveyText, { nullable: true })
  readonly stratum!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Only units of this class.' })
  readonly unitClass!: string | null;

  @Field({ description: 'For each agency by itself, not for all together.' })
  readonly eachAgency!: boolean;

  @Field(() => SurveyQuotaKind)
  readonly kind!: QuotaTarget['kind'];

  @Field(() => Int, { nullable: true, description: 'EXACT and MINIMUM.' })
  readonly count!: number | null;

  @Field(() => Float, { nullable: true, description: 'PERCENT.' })
  readonly percent!: number | null;

  @Field(() => Float, { nullable: true, description: 'SLOVIN: 0.05 is 5 %.' })
  readonly error!: number | null;

  @Field(() => [SurveyQuotaTier], { description: 'TIERS.' })
  readonly tiers!: readonly SurveyQuotaTier[];
}

export function quotaType({ code, label, over, rule }: QuotaRule): SurveyQuotaRule {
  return {
    code,
    label,
    group: over?.group ?? null,
    stratum: over?.stratum ?? null,
    unitClass: over?.unitClass ?? null,
    eachAgency: over?.each === 'agency',
    kind: rule.kind,
    count: 'count' in rule ? rule.count : null,
    percent: 'percent' in rule ? rule.percent : null,
    error: 'error' in rule ? rule.error : null,
    tiers:
      'tiers' in rule
        ? rule.tiers.map(({ from, count }) => ({ from, count: count === 'all' ? null : count }))
        : [],
  };
}
