import { SurveyDay, SurveyRefusal, enumOf, IdField } from '@hailong/graphql-kit';
import { CalendarDay, PLAN_ID } from '@hailong/kernel';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import {
  EffectiveQuota,
  PlanVersion,
  QUOTA_CHANGES,
  type QuotaChange,
  QuotaDifference,
} from '../domain/quotas/quota-origin';
import type { PlanState } from '../domain/plan-state';
import { SurveyQuotaRule, quotaType } from './quota.type';
import { SurveyPlanState } from './survey.enums';

@ObjectType({ description: 'A plan as it stands, or stood, at one moment.' })
export class SurveyPlanVersion implements PlanVersion {
  @IdField(PLAN_ID)
  readonly planId!: number;

  @Field()
  readonly code!: string;

  @Field(() => SurveyPlanState)
  readonly state!: PlanState;

  @Field({ description: 'Of the whole document: a draft with another digest is another version.' })
  readonly digest!: string;

  @Field(() => String, { nullable: true, description: '2802/KH-SNV.' })
  readonly number?: string;

  @Field(() => SurveyDay, { nullable: true })
  readonly signedOn?: CalendarDay;
}

@ObjectType({ description: 'Origin of a quota rule of a round.' })
export class SurveyQuotaOrigin {
  @Field({ description: 'Code of the rule.' })
  readonly rule!: string;

  @Field(() => SurveyPlanVersion)
  readonly plan!: PlanVersion;
}

@ObjectType({ description: 'A rule that holds in a plan, and the plan that states it.' })
export class SurveyEffectiveQuota {
  @Field(() => SurveyQuotaRule)
  readonly rule!: SurveyQuotaRule;

  @Field(() => SurveyPlanVersion)
  readonly plan!: PlanVersion;
}

const SurveyQuotaChange = enumOf('SurveyQuotaChange', QUOTA_CHANGES);

@ObjectType({
  description: 'A difference between the plans of a round now and the round; never taken over by itself.',
})
export class SurveyQuotaDifference {
  @Field({ description: 'Code of the rule.' })
  readonly code!: string;

  @Field(() => SurveyQuotaChange)
  readonly change!: QuotaChange;

  @Field(() => SurveyQuotaRule, { nullable: true, description: 'As the round has it.' })
  readonly before!: SurveyQuotaRule | null;

  @Field(() => SurveyEffectiveQuota, { nullable: true, description: 'As the plans say now.' })
  readonly now!: SurveyEffectiveQuota | null;
}

@ObjectType()
export class SurveyPlanQuotas {
  @Field(() => [SurveyEffectiveQuota])
  readonly quotas!: readonly SurveyEffectiveQuota[];
}

@ObjectType()
export class SurveyQuotaDifferences {
  @Field(() => [SurveyQuotaDifference])
  readonly differences!: readonly SurveyQuotaDifference[];
}

export const SurveyPlanQuotasResult = createUnionType({
  name: 'SurveyPlanQuotasResult',
  types: () => [SurveyPlanQuotas, SurveyRefusal] as const,
});

export const SurveyQuotaDifferencesResult = createUnionType({
  name: 'SurveyQuotaDifferencesResult',
  types: () => [SurveyQuotaDifferences, SurveyRefusal] as const,
});

export function planQuotasType(quotas: readonly EffectiveQuota[]): SurveyPlanQuotas {
  return Object.assign(new SurveyPlanQuotas(), { quotas: quotas.map(effectiveType) });
}

export function differencesType(differences: readonly QuotaDifference[]): SurveyQuotaDifferences {
  return Object.assign(new SurveyQuotaDifferences(), {
    differences: differences.map(({ code, change, before, now }) => ({
      ...{ code, change },
      before: before ? quotaType(before) : null,
      now: now ? effectiveType(now) : null,
    })),
  });
}

function effectiveType({ rule, plan }: EffectiveQuota): SurveyEffectiveQuota {
  return { rule: quotaType(rule), plan };
}
