import {
  codeProblems,
  CriteriaSet,
  labelProblems,
  repeatedCodeProblems,
  scaleProblems,
} from '@hailong/criteria/domain';
import { Problem } from '@hailong/kernel';
import { criteriaBindingProblems } from './check-criteria-binding';
import { displayRuleProblems } from './check-display-rules';
import { itemProblems } from './check-item';
import { itemsOf } from './display-rule';
import { PROBLEMS } from './problems';
import { Questionnaire } from './questionnaire';

/**
 * Checks a questionnaire for publishing; empty when it may be published.
 *
 * @param set the criteria set it is bound to; absent when it rates none (perception and needs only, KCN 666/2024)
 */
export function questionnaireProblems(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  return [
    ...labelProblems(questionnaire.title, 'title'),
    ...languageProblems(questionnaire),
    ...scalesProblems(questionnaire),
    ...sectionProblems(questionnaire),
    ...itemsProblems(questionnaire),
    ...displayRuleProblems(questionnaire),
    ...criteriaBindingProblems(questionnaire, set),
  ];
}

function languageProblems({ languages }: Questionnaire): Problem[] {
  const repeated = repeatedCodeProblems(
    languages.map((code, index) => ({ code, place: `languages[${index}]` })),
  );
  if (languages.includes('vi')) return repeated;
  return [PROBLEMS.LANGUAGE_VI_MISSING.at('languages'), ...repeated];
}

function scalesProblems({ scales }: Questionnaire): Problem[] {
  return [
    ...repeatedCodeProblems(scales.map(({ code }, index) => ({ code, place: `scales[${index}].code` }))),
    ...scales.flatMap((scale, index) => scaleProblems(scale, `scales[${index}]`)),
  ];
}

function sectionProblems({ sections }: Questionnaire): Problem[] {
  const codes = sections.map(({ code }, index) => ({ code, place: `sections[${index}].code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...sections.flatMap(({ title }, index) => labelProblems(title, `sections[${index}].title`)),
  ];
}

function itemsProblems(questionnaire: Questionnaire): Problem[] {
  const items = itemsOf(questionnaire);
  if (items.length === 0) return [PROBLEMS.ITEMS_MISSING.at('sections')];
  return [
    ...repeatedCodeProblems(items.map(({ item, place }) => ({ code: item.code, place: `${place}.code` }))),
    ...items.flatMap(({ item, place }) => itemProblems(item, place, questionnaire)),
    ...overallProblems(questionnaire),
  ];
}

/** Checks that at most one question is on the whole service, and asks for satisfaction: it is the index of `overall-question`. */
function overallProblems(questionnaire: Questionnaire): Problem[] {
  const [first, ...others] = itemsOf(questionnaire).filter(({ item }) => item.overall);
  if (!first) return [];
  const { kind, purpose } = first.item;
  const repeated = others.map(({ place }) =>
    PROBLEMS.OVERALL_ITEM_REPEATED.at(`${place}.overall`, first.place),
  );
  if (kind === 'rating' && purpose === 'satisfaction') return repeated;
  return [PROBLEMS.OVERALL_ITEM_UNSUITED.at(`${first.place}.overall`), ...repeated];
}
