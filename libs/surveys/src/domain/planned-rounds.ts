import { Participant, RespondentGroup, SurveyRound } from './survey-round';
import { EffectiveQuota, quotaOrigins } from './quotas/quota-origin';
import { SurveyPlan, WrittenPlan } from './survey-plan';
import { yearlyRounds } from './yearly-rounds';

/** Terms of the rounds that their plan leaves open. */
export interface RoundTerms {
  /** The rules of the plan and of its parents; absent: the plan stands alone. */
  readonly quotas?: readonly EffectiveQuota[];
  /** Begins the code of each round. */
  readonly codePrefix: string;
  /** Id of the questionnaire of each group, by group code. */
  readonly questionnaires: ReadonlyMap<string, number>;
  readonly participants: readonly Participant[];
  /** Percent; absent: the default of a round. */
  readonly leastAnswered?: number;
  /** Default {@link DEFAULT_MINIMUM_RESPONSES}. */
  readonly minimumResponses?: number;
}

/** Fewest forms in the index for a rank by default. */
export const DEFAULT_MINIMUM_RESPONSES = 30;

/**
 * Plans a round for each year of a plan, in order.
 *
 * @param plan without planProblems
 * @throws RangeError when a group has no questionnaire in the terms
 */
export function plannedRounds(plan: SurveyPlan, terms: RoundTerms): readonly SurveyRound[] {
  const years = Array.from({ length: plan.years.to - plan.years.from + 1 }, (_, n) => plan.years.from + n);
  return years.map((year): SurveyRound => ({
    code: roundCode(terms.codePrefix, year, plan.years.from),
    title: years.length === 1 ? plan.title : `${plan.title} – năm ${year}`,
    year,
    ...datesOf(plan, year),
    channels: plan.channels,
    groups: groupsOf(plan, terms.questionnaires),
    participants: terms.participants,
    ...serviceTermsOf(plan),
    ...quotasOf(plan, terms.quotas),
    ...(terms.leastAnswered !== undefined && { leastAnswered: terms.leastAnswered }),
    minimumResponses: terms.minimumResponses ?? DEFAULT_MINIMUM_RESPONSES,
    demonstration: false,
  }));
}

function datesOf(plan: SurveyPlan, year: number): Pick<SurveyRound, 'window' | 'service' | 'deadlines'> {
  return yearlyRounds(plan, year);
}

type ServiceTerm = 'fields' | 'asksField' | 'procedureGroups' | 'access' | 'removal';

/** Fields and whether forms are asked for them, procedure groups, access and rule of removal that a round has from its plan by default. */
export function serviceTermsOf<Plan extends Pick<WrittenPlan, ServiceTerm>>({
  fields,
  asksField,
  procedureGroups,
  access,
  removal,
}: Plan): Pick<Plan, ServiceTerm> {
  return {
    ...(fields && { fields }),
    ...(asksField && { asksField }),
    ...(procedureGroups && { procedureGroups }),
    ...(access && { access }),
    ...(removal && { removal }),
  };
}

function quotasOf(
  plan: SurveyPlan,
  effective: readonly EffectiveQuota[] | undefined,
): Pick<SurveyRound, 'quotas' | 'quotaOrigins'> {
  if (!effective) return { quotas: plan.quotas };
  const quotas = effective.map(({ rule }) => rule);
  return { quotas, quotaOrigins: quotaOrigins(quotas, effective) };
}

function groupsOf(plan: SurveyPlan, questionnaires: ReadonlyMap<string, number>): RespondentGroup[] {
  return plan.groups.map(({ code, label, respondents, frame }) => {
    const questionnaireId = questionnaires.get(code);
    if (questionnaireId === undefined) throw new RangeError(`the group ${code} has no questionnaire`);
    return { code, label, respondents, questionnaireId, ...(frame && { frame }) };
  });
}

/**
 * Code of the round of a year: `bac-kan-266-2018` stays; `KCN.666` of several years becomes `kcn-666-2024`,
 * `kcn-666-2025`, …, and so does `KCN.666.2024`.
 */
function roundCode(prefix: string, year: number, firstYear: number): string {
  const name = prefix
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const ending = `-${firstYear}`;
  return `${name.endsWith(ending) ? name.slice(0, -ending.length) : name}-${year}`;
}
