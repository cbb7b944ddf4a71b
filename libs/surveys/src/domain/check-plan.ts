import { codeProblems, labelProblems, repeatedCodeProblems, textProblems } from '@hailong/criteria/domain';
import { accept, CalendarDay, Problem, problem, refuse, Verdict } from '@hailong/kernel';
import { partProblems } from './check-parts';
import { quotaProblems } from './check-quotas';
import { channelProblems, groupProblems, yearProblems } from './check-respondents';
import { EffectiveQuota } from './quota-origin';
import { SurveyPlan } from './survey-plan';
import { dayProblems, vietnameseDay } from './vietnamese-day';
import { isDayOfYear } from './yearly-rounds';

/** What must be mended in a plan, signed or draft. A draft may lack number and day, but not one of the two only. */
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
    ...partProblems(plan),
    ...quotaProblems(plan.quotas, plan),
  ];
}

/** Of the rules that a plan inherits: what does not fit its own groups, fields, procedures and channels. */
export function inheritedProblems(plan: SurveyPlan, effective: readonly EffectiveQuota[]): Problem[] {
  const own = new Set(plan.quotas.map(({ code }) => code));
  const inherited = effective.map(({ rule }) => rule).filter(({ code }) => !own.has(code));
  return quotaProblems(inherited, plan, (index) => `inheritedQuotas.${inherited[index]?.code}`);
}

/** What makes a plan a legal act. */
export interface Signature {
  readonly number: string;
  readonly signedOn: CalendarDay;
}

/** A plan counts as signed when it has both its number and its day. */
export function canSign(plan: SurveyPlan): Verdict<Signature> {
  const { number, signedOn } = plan;
  const problems = signatureProblems(plan);
  if (problems.length > 0) return refuse(...problems);
  if (number !== undefined && signedOn !== undefined) return accept({ number, signedOn });
  return refuse(
    problem(
      'PLAN_NOT_SIGNED',
      'number',
      'Kế hoạch chưa có số, ký hiệu và ngày ký: ghi cả hai rồi ghi nhận đã ký.',
      'The plan has no number and no day of signature: write both, then mark it signed.',
    ),
  );
}

/** `666/KH-BQLKCN`: the unsigned `/KH-STNMT` of a draft is no number. */
const PLAN_NUMBER = /^\d[^\s/]*\/\S+$/;

function signatureProblems({ number, signedOn }: SurveyPlan): Problem[] {
  const shape = number === undefined || PLAN_NUMBER.test(number) ? [] : [numberShape(number)];
  const unreal = signedOn === undefined ? [] : dayProblems(signedOn, 'signedOn');
  if ((number === undefined) === (signedOn === undefined)) return [...shape, ...unreal];
  return [...shape, ...unreal, halfSigned(number, signedOn)];
}

function numberShape(number: string): Problem {
  return problem(
    'PLAN_NUMBER_SHAPE',
    'number',
    `Số, ký hiệu "${number}" chưa đúng dạng: ghi như 666/KH-BQLKCN, hoặc để trống khi còn dự thảo.`,
    `The number "${number}" has the wrong shape: write it like 666/KH-BQLKCN, or leave it out while the plan is a draft.`,
  );
}

function halfSigned(number: string | undefined, signedOn: CalendarDay | undefined): Problem {
  return number === undefined
    ? problem(
        'PLAN_HALF_SIGNED',
        'number',
        `Kế hoạch có ngày ký ${signedOn === undefined ? '' : vietnameseDay(signedOn)} nhưng chưa có số: ghi số, hoặc bỏ ngày ký khi còn dự thảo.`,
        `The plan has a day of signature (${signedOn ?? ''}) but no number: write the number, or take the day out while it is a draft.`,
      )
    : problem(
        'PLAN_HALF_SIGNED',
        'signedOn',
        `Kế hoạch có số ${number} nhưng chưa có ngày ký: ghi ngày ký, hoặc bỏ số khi còn dự thảo.`,
        `The plan has the number ${number} but no day of signature: write the day, or take the number out while it is a draft.`,
      );
}

function yearsProblems({ years }: SurveyPlan): Problem[] {
  const implausible = [...yearProblems(years.from, 'years.from'), ...yearProblems(years.to, 'years.to')];
  if (implausible.length > 0 || years.from <= years.to) return implausible;
  return [
    problem(
      'YEARS_REVERSED',
      'years',
      `Kế hoạch bắt đầu năm ${years.from} sau khi kết thúc năm ${years.to}: sửa lại hai năm.`,
      `The plan begins in ${years.from}, after it ends in ${years.to}: mend the two years.`,
    ),
  ];
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
    isDayOfYear(day)
      ? []
      : [
          problem(
            'DAY_OF_YEAR_UNREAL',
            place,
            `"${day}" không phải là một ngày trong năm: ghi tháng-ngày theo dạng MM-DD, ví dụ 10-31.`,
            `"${day}" is not a day of a year: write it as MM-DD, for example 10-31.`,
          ),
        ],
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
