import { CriteriaSet } from '@hailong/criteria';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { Questionnaire, SurveyPlan, SurveyTemplate, parseTemplate } from '@hailong/surveys';

/*
 * A file with one part of a template is read as the template that has nothing else, so that the shapes of criteria sets,
 * questionnaires and plans are known in one place.
 */
const FRAME = { code: 'file', title: 'file', source: 'file', questionnaires: {} };
const FORM = 'form';
const EMPTY_FORM = { title: FORM, languages: ['vi'], scales: [], sections: [] };

/** A criteria set as templates write it. */
export function readCriteriaSet(json: unknown): Verdict<CriteriaSet> {
  return part(
    parseTemplate({ ...FRAME, criteriaSet: json }),
    'criteriaSet',
    ({ criteriaSet }) => criteriaSet,
  );
}

/** A questionnaire as templates write it; `criteria` is the set its items may name criteria of. */
export function readQuestionnaire(json: unknown, criteria: CriteriaSet | undefined): Verdict<Questionnaire> {
  const template = { ...FRAME, questionnaires: { [FORM]: json }, ...(criteria && { criteriaSet: criteria }) };
  return part(
    parseTemplate(template),
    `questionnaires.${FORM}`,
    ({ questionnaires }) => questionnaires[FORM],
  );
}

/** A plan as templates write it, except that its groups name questionnaires of the agency. */
export function readPlan(json: unknown): Verdict<SurveyPlan> {
  const names = groupsOf(json).map((group) => (group as { questionnaire?: unknown } | null)?.questionnaire);
  const inFrame = names.some((name) => typeof name === 'string')
    ? withQuestionnaires(json, () => FORM)
    : json;
  const template = parseTemplate({ ...FRAME, questionnaires: { [FORM]: EMPTY_FORM }, plan: inFrame });
  const plan = part(template, 'plan', (read) => read.plan);
  if (!plan.ok) return plan;
  return accept({
    ...plan.value,
    groups: plan.value.groups.map((group, i) => ({ ...group, questionnaire: String(names[i]) })),
  });
}

function groupsOf(json: unknown): readonly unknown[] {
  const groups = (json as { groups?: unknown } | null)?.groups;
  return Array.isArray(groups) ? groups : [];
}

/** Names of questionnaires that are texts, replaced; what is no text stays for the shape to find. */
function withQuestionnaires(json: unknown, nameOf: () => string): unknown {
  const groups = groupsOf(json).map((group) => {
    const named = typeof (group as { questionnaire?: unknown } | null)?.questionnaire === 'string';
    return named ? { ...(group as object), questionnaire: nameOf() } : group;
  });
  return { ...(json as object), groups };
}

function part<T>(
  template: Verdict<SurveyTemplate>,
  place: string,
  of: (template: SurveyTemplate) => T | undefined,
): Verdict<T> {
  if (!template.ok)
    return refuse(...template.problems.map((each) => ({ ...each, place: within(place, each) })));
  const value = of(template.value);
  if (value === undefined) throw new Error(`a template was read without its ${place}`);
  return accept(value);
}

/** The place inside the part. */
function within(part: string, { place }: Problem): string {
  return place === part ? '' : place.startsWith(`${part}.`) ? place.slice(part.length + 1) : place;
}
