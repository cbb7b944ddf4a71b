import type { AgencyScope } from '@hailong/database';
import { SurveyDay, SurveyText, IdField } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText, PLAN_ID } from '@hailong/kernel';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import type { RoundAccess } from '../domain/service-dimensions';
import type { Channel } from '../domain/channel';
import type { RemovalRule } from '../domain/form-marks';
import type { GroupFrame, RespondentKind } from '../domain/survey-plan';
import { frameOf } from '../domain/survey-plan';
import type { PlanState } from '../domain/plan-state';
import type { PlanRecord } from '../persistence/plan-store';
import { SurveyQuotaRule, quotaType } from './quota.type';
import { SurveyField, SurveyProcedureGroup, SurveyRemovalRule, serviceTermsType } from './service-terms.type';
import {
  SurveyAccess,
  SurveyChannel,
  SurveyGroupFrame,
  SurveyPlanState,
  SurveyRespondentKind,
} from './survey.enums';

@ObjectType({
  description:
    'Days of a year, MM-DD, both included; a period that ends before it starts runs into the next year.',
})
export class SurveyYearlyWindow {
  @Field()
  readonly from!: string;

  @Field()
  readonly to!: string;
}

@ObjectType()
export class SurveyYearlyDeadline {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field({ description: 'MM-DD, included.' })
  readonly on!: string;
}

@ObjectType({ description: 'Nhóm đối tượng: people that get one questionnaire.' })
export class SurveyPlannedGroup {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => [SurveyRespondentKind])
  readonly respondents!: readonly RespondentKind[];

  @Field(() => SurveyGroupFrame)
  readonly frame!: GroupFrame;

  @Field({ description: 'Code of its questionnaire.' })
  readonly questionnaire!: string;
}

@ObjectType({
  description: 'A survey plan (kế hoạch khảo sát). Without number and day of signature while it is a draft.',
})
@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
export class SurveyPlan {
  @IdField(PLAN_ID)
  readonly id!: number;

  @Field()
  readonly code!: string;

  @Field(() => SurveyPlanState)
  readonly state!: PlanState;

  @Field()
  readonly title!: string;

  @Field(() => String, { nullable: true, description: '666/KH-BQLKCN.' })
  readonly number?: string;

  @Field(() => SurveyDay, { nullable: true })
  readonly signedOn?: CalendarDay;

  @Field(() => String, { nullable: true, description: 'A parent act that is not in the system, as cited.' })
  readonly parentCitation?: string;

  @Field(() => Int)
  readonly firstYear!: number;

  @Field(() => Int)
  readonly lastYear!: number;

  @Field({ description: 'The population, in the words of the plan.' })
  readonly population!: string;

  @Field(() => [SurveyChannel])
  readonly channels!: readonly Channel[];

  @Field(() => [SurveyPlannedGroup])
  readonly groups!: readonly SurveyPlannedGroup[];

  @Field(() => SurveyYearlyWindow, { description: 'When answers are taken each year.' })
  readonly fielding!: SurveyYearlyWindow;

  @Field(() => SurveyYearlyWindow, {
    nullable: true,
    description: 'Transactions that count; null: the plan does not say.',
  })
  readonly service?: SurveyYearlyWindow;

  @Field(() => [SurveyYearlyDeadline])
  readonly deadlines!: readonly SurveyYearlyDeadline[];

  @Field(() => [SurveyQuotaRule], {
    description: 'Rules that the plan states; with those of its parents, see surveyPlanQuotas.',
  })
  readonly quotas!: readonly SurveyQuotaRule[];

  @Field(() => [SurveyField])
  readonly fields!: readonly SurveyField[];

  @Field({ description: 'Every form is asked for its field, also where no quota tells fields apart.' })
  readonly asksField!: boolean;

  @Field(() => [SurveyProcedureGroup])
  readonly procedureGroups!: readonly SurveyProcedureGroup[];

  @Field(() => SurveyAccess)
  readonly access!: RoundAccess;

  @Field(() => SurveyRemovalRule, {
    nullable: true,
    description: 'Forms of its rounds that are removed on request. Null: none.',
  })
  readonly removal!: RemovalRule | null;

  @Field(() => [String], { description: 'Other demands of the plan.' })
  readonly notes!: readonly string[];

  /** Resolved through loaders. */
  readonly agencyId!: number;
  readonly parentPlanId?: number;
  /** The reading agency: it sees its own drafts behind this as well. */
  readonly reader?: AgencyScope;
}

export function planType(
  { agencyId, planId, code, state, document }: PlanRecord,
  reader?: AgencyScope,
): SurveyPlan {
  const { years, quotas, groups, notes = [], ...same } = document;
  return Object.assign(new SurveyPlan(), same, {
    id: planId,
    ...{ agencyId, code, state, reader, notes },
    firstYear: years.from,
    lastYear: years.to,
    ...serviceTermsType(document),
    groups: groups.map((group) => Object.assign(new SurveyPlannedGroup(), group, { frame: frameOf(group) })),
    quotas: quotas.map(quotaType),
  });
}
