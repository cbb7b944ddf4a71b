import { codeProblems, CriteriaSet, criteriaSetProblems } from '@hailong/criteria/domain';
import { Problem } from '@hailong/kernel';
import { planProblems } from './check-plan';
import { itemsOf, Questionnaire, questionnaireProblems } from '@hailong/questionnaires/domain';
import { prefixProblemPaths } from './prefix-problem-paths';
import { SurveyPlan } from './survey-plan';
import { SurveyTemplate } from './survey-template';

/** A template in an agency: every document with the code under which it will be saved. */
export interface NamedTemplate {
  readonly criteriaSet?: { readonly code: string; readonly document: CriteriaSet };
  readonly questionnaires: readonly NamedQuestionnaire[];
  readonly plan?: { readonly code: string; readonly document: SurveyPlan };
}

export interface NamedQuestionnaire {
  readonly code: string;
  /** Rates the criteria of the set; else it is bound to none (the coordination form of Bến Tre 2022). */
  readonly bound: boolean;
  readonly document: Questionnaire;
}

/**
 * The set and the plan take the prefix as their code, a questionnaire `<prefix>-<its name in the template>`, and the
 * groups of the plan follow. Number and day of signature and the act above it are dropped: they belong to the agency the
 * template is from.
 */
export function namedTemplate(template: SurveyTemplate<SurveyPlan>, prefix: string): NamedTemplate {
  const { criteriaSet, questionnaires, plan } = template;
  const codeOf = (name: string) => `${prefix}-${name}`;
  return {
    ...(criteriaSet && { criteriaSet: { code: prefix, document: criteriaSet } }),
    questionnaires: Object.entries(questionnaires).map(([name, document]) => ({
      code: codeOf(name),
      bound: itemsOf(document).some(({ item }) => item.criterion !== undefined),
      document,
    })),
    ...(plan && { plan: { code: prefix, document: unsigned(plan, codeOf) } }),
  };
}

function unsigned(plan: SurveyPlan, codeOf: (name: string) => string): SurveyPlan {
  const own = {
    ...plan,
    groups: plan.groups.map((group) => ({ ...group, questionnaire: codeOf(group.questionnaire) })),
  };
  delete own.number;
  delete own.signedOn;
  delete own.parentCitation;
  return own;
}

/** Checks a template for loading; drafts may still have problems that publishing refuses. */
export function loadingProblems(named: NamedTemplate, publish: boolean): Problem[] {
  const { criteriaSet, questionnaires, plan } = named;
  return [
    ...codesOf(named).flatMap((code) => codeProblems(code, 'codePrefix')),
    ...(plan ? prefixProblemPaths('plan', planProblems(plan.document)) : []),
    ...(publish && criteriaSet
      ? prefixProblemPaths('criteriaSet', criteriaSetProblems(criteriaSet.document))
      : []),
    ...questionnaires.flatMap(({ code, bound, document }) =>
      publish
        ? prefixProblemPaths(code, questionnaireProblems(document, bound ? criteriaSet?.document : undefined))
        : [],
    ),
  ];
}

function codesOf({ criteriaSet, questionnaires, plan }: NamedTemplate): readonly string[] {
  const documents = [criteriaSet, plan, ...questionnaires];
  return [...new Set(documents.flatMap((document) => (document ? [document.code] : [])))];
}
