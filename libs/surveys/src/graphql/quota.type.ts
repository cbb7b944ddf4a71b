import { SurveyText } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Channel } from '../domain/channel';
import type { QuotaDimension, QuotaRule, QuotaTarget } from '../domain/quota-rule';
import type { SlovinRounding } from '@hailong/statistics';
import { SurveyChannel, SurveyQuotaDimension, SurveyQuotaKind, SurveySlovinRounding } from './survey.enums';

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

  @Field(() => String, { nullable: true, description: 'Only units of this class.' })
  readonly unitClass!: string | null;

  @Field(() => String, { nullable: true, description: 'Only this field.' })
  readonly field!: string | null;

  @Field(() => String, { nullable: true, description: 'Only this group of procedures.' })
  readonly procedureGroup!: string | null;

  @Field(() => SurveyChannel, { nullable: true, description: 'Only what comes this way.' })
  readonly channel!: Channel | null;

  @Field(() => [SurveyQuotaDimension], { description: 'A cell for each value of these, crossed.' })
  readonly each!: readonly QuotaDimension[];

  @Field(() => SurveyQuotaKind)
  readonly kind!: QuotaTarget['kind'];

  @Field(() => Int, { nullable: true, description: 'EXACT, MINIMUM and CEILING.' })
  readonly count!: number | null;

  @Field(() => Float, { nullable: true, description: 'PERCENT.' })
  readonly percent!: number | null;

  @Field(() => Float, { nullable: true, description: 'SLOVIN: 0.05 is 5 %.' })
  readonly error!: number | null;

  @Field(() => SurveySlovinRounding, { nullable: true, description: 'SLOVIN.' })
  readonly rounding!: SlovinRounding | null;

  @Field(() => [SurveyQuotaTier], { description: 'TIERS.' })
  readonly tiers!: readonly SurveyQuotaTier[];
}

export function quotaType({ code, label, over = {}, rule }: QuotaRule): SurveyQuotaRule {
  return {
    code,
    label,
    group: over.group ?? null,
    unitClass: over.unitClass ?? null,
    field: over.field ?? null,
    procedureGroup: over.procedureGroup ?? null,
    channel: over.channel ?? null,
    each: over.each ?? [],
    kind: rule.kind,
    count: 'count' in rule ? rule.count : null,
    percent: 'percent' in rule ? rule.percent : null,
    error: rule.kind === 'slovin' ? rule.error : null,
    rounding: rule.kind === 'slovin' ? (rule.rounding ?? 'up') : null,
    tiers:
      'tiers' in rule
        ? rule.tiers.map(({ from, count }) => ({ from, count: count === 'all' ? null : count }))
        : [],
  };
}
