import { CalendarDay, Verdict, accept, day, parseDay, refuse } from '@hailong/kernel';
import { PROBLEMS } from './problems';
import { WrittenPlan } from './survey-plan';
import { SurveyTemplate } from './survey-template';

/** Values for the words in braces that the texts of a template carry. */
export interface TemplateFilling {
  /** Name of the agency that loads it: `Sở Công Thương`. */
  readonly agency: string;
  /** Province as a text names it: `tỉnh Bến Tre`. */
  readonly province: string;
  /** First year of the plan; absent: that of the template, which then may not ask for it. */
  readonly year?: number;
}

const PLACEHOLDER = /\{(agency|province|year|firstYear|lastYear)\}/g;
const OF_YEARS = /\{(year|firstYear|lastYear)\}/;

/** Tells whether texts of the template name a year, which loading must then state. */
export function asksForYear({ criteriaSet, questionnaires, plan }: SurveyTemplate): boolean {
  return OF_YEARS.test(JSON.stringify({ criteriaSet, questionnaires, plan }));
}

/**
 * A template as an agency loads it: names and years stand in its texts, its plan begins in the given year and keeps its
 * number of years, the period of its criteria set moves along. Refused with TEMPLATE_YEAR_MISSING.
 */
export function filledTemplate<Plan extends WrittenPlan>(
  template: SurveyTemplate<Plan>,
  filling: TemplateFilling,
): Verdict<SurveyTemplate<Plan>> {
  if (filling.year === undefined && asksForYear(template))
    return refuse(PROBLEMS.TEMPLATE_YEAR_MISSING.at('year', template.code));
  const { criteriaSet, questionnaires, plan } = inYear(template, filling.year);
  const from = plan?.years.from ?? filling.year;
  const words: Words = {
    ...{ agency: filling.agency, province: filling.province },
    ...{ year: from, firstYear: from, lastYear: plan?.years.to ?? from },
  };
  return accept({ ...template, ...withWords({ criteriaSet, questionnaires, plan }, words) });
}

type Words = Readonly<Record<string, string | number | undefined>>;

/** Puts the words into every text of a document; anything else in braces stays as it is. */
function withWords<T>(value: T, words: Words): T {
  if (typeof value === 'string')
    return value.replace(PLACEHOLDER, (whole, word: string) => String(words[word] ?? whole)) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => withWords(each, words)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([key, inner]) => [key, withWords<unknown>(inner, words)])) as T;
}

function inYear<Plan extends WrittenPlan>(
  template: SurveyTemplate<Plan>,
  year: number | undefined,
): SurveyTemplate<Plan> {
  const { plan, criteriaSet } = template;
  if (!plan || year === undefined) return template;
  const later = year - plan.years.from;
  const years = { from: year, to: plan.years.to + later };
  if (!criteriaSet) return { ...template, plan: { ...plan, years } };
  const { from, to } = criteriaSet.period;
  const period = { from: yearsLater(from, later), to: yearsLater(to, later) };
  return { ...template, plan: { ...plan, years }, criteriaSet: { ...criteriaSet, period } };
}

/** The same day so many years later; 29 February becomes the last day of February. A year out of reach stays. */
function yearsLater(from: CalendarDay, years: number): CalendarDay {
  const [year, rest] = [Number(from.slice(0, 4)) + years, from.slice(4)];
  const written = String(year).padStart(4, '0');
  return parseDay(`${written}${rest}`) ?? parseDay(`${written}-02-28`) ?? day(from);
}
