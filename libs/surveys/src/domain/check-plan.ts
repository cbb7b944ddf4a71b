import { codeProblems, labelProblems, repeatedCodeProblems, textProblems } from '@hailong/criteria/domain';
import { accept, CalendarDay, Problem, refuse, Verdict } from '@hailong/kernel';
import { categoryProblems } from './check-categories';
import { quotaProblems } from './quotas/check-quotas';
import { channelProblems, groupProblems, yearProblems } from './check-respondents';
import { PROBLEMS } from './problems';
import { removalProblems } from './removal/check-removal';
import { EffectiveQuota } from './quotas/quota-origin';
import { SurveyPlan } from './survey-plan';
import { dayProblems, vietnameseDay } from './vietnamese-day';
import { isDayOfYear } from './yearly-rounds';

/** Checks a plan, signed or draft. A draft may lack number and day, but not only one of the two. */
export function planProblems(plan: SurveyPlan): Problem[] {
  return [
    ...textProblems(plan.title, 'title'),
    ...signatureProblems(plan),
    ...yearsProblems(plan),
    ...textProblems(plan.population, 'population'),
    ...channelProblems(plan.channels),
    ...groupProblems(plan.groups),
    ...questionnaireNameProblems(plan),
    ...dayOfYearProblems(plan),
    ...deadlineProblems(plan),
    ...categoryProblems(plan),
    ...quotaProblems(plan.quotas, plan),
    ...removalProblems(plan.removal),
  ];
}

/** Checks that inherited rules fit the plan's own groups, fields, procedures and channels. */
export function inheritedProblems(plan: SurveyPlan, effective: readonly EffectiveQuota[]): Problem[] {
  const own = new Set(plan.quotas.map(({ code }) => code));
  const inherited = effective.map(({ rule }) => rule).filter(({ code }) => !own.has(code));
  return quotaProblems(inherited, plan, (index) => `inheritedQuotas.${inherited[index]?.code}`);
}

/** Number and day of signature, which make a plan a legal act. */
export interface Signature {
  readonly number: string;
  readonly signedOn: CalendarDay;
}

/** Checks that a plan can be signed: it has both its number and its day. */
export function canSign(plan: SurveyPlan): Verdict<Signature> {
  const { number, signedOn } = plan;
  const problems = signatureProblems(plan);
  if (problems.length > 0) return refuse(...problems);
  if (number !== undefined && signedOn !== undefined) return accept({ number, signedOn });
  return refuse(PROBLEMS.PLAN_SIGNATURE_MISSING.at('number'));
}

/** `666/KH-BQLKCN`: the unsigned `/KH-STNMT` of a draft is no number. */
const PLAN_NUMBER = /^\d[^\s/]*\/\S+$/;

function signatureProblems({ number, signedOn }: SurveyPlan): Problem[] {
  const shape =
    number === undefined || PLAN_NUMBER.test(number)
      ? []
      : [PROBLEMS.PLAN_NUMBER_MALFORMED.at('number', number)];
  const unreal = signedOn === undefined ? [] : dayProblems(signedOn, 'signedOn');
  return [...shape, ...unreal, ...halfSigned(number, signedOn)];
}

function halfSigned(number: string | undefined, signedOn: CalendarDay | undefined): Problem[] {
  if (number === undefined && signedOn !== undefined)
    return [PROBLEMS.PLAN_NUMBER_MISSING.at('number', vietnameseDay(signedOn))];
  if (number !== undefined && signedOn === undefined)
    return [PROBLEMS.PLAN_DAY_MISSING.at('signedOn', number)];
  return [];
}

function yearsProblems({ years }: SurveyPlan): Problem[] {
  const implausible = [...yearProblems(years.from, 'years.from'), ...yearProblems(years.to, 'years.to')];
  if (implausible.length > 0 || years.from <= years.to) return implausible;
  return [PROBLEMS.YEARS_REVERSED.at('years', years.from, years.to)];
}

function questionnaireNameProblems({ groups }: SurveyPlan): Problem[] {
  return groups.flatMap(({ questionnaire }, index) =>
    codeProblems(questionnaire, `groups[${index}].questionnaire`),
  );
}

function dayOfYearProblems({ fielding, service, deadlines }: SurveyPlan): Problem[] {
  const days = [
    { day: fielding.from, place: 'fielding.from' },
    { day: fielding.to, place: 'fielding.to' },
    ...(service
      ? [
          { day: service.from, place: 'service.from' },
          { day: service.to, place: 'service.to' },
        ]
      : []),
    ...deadlines.map(({ on }, index) => ({ day: on, place: `deadlines[${index}].on` })),
  ];
  return days.flatMap(({ day, place }) =>
    isDayOfYear(day) ? [] : [PROBLEMS.DAY_OF_YEAR_UNREAL.at(place, day)],
  );
}

function deadlineProblems({ deadlines }: SurveyPlan): Problem[] {
  const codes = deadlines.map(({ code }, index) => ({ code, place: `deadlines[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...deadlines.flatMap(({ label }, index) => labelProblems(label, `deadlines[${index}].label`)),
  ];
}
