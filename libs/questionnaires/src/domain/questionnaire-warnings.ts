import { CriteriaSet } from '@hailong/criteria/domain';
import { LocalizedText, Problem } from '@hailong/kernel';
import { itemsOf } from './display-rule';
import { WARNINGS } from './problems';
import { Questionnaire } from './questionnaire';

/** Finds what the author should look at; nothing of it stands in the way of publishing. */
export function questionnaireWarnings(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  return [
    ...translationWarnings(questionnaire),
    ...indexWarnings(questionnaire, set),
    ...profileWarnings(questionnaire),
  ];
}

interface PlacedText {
  readonly text: LocalizedText;
  readonly place: string;
}

function translationWarnings(questionnaire: Questionnaire): Problem[] {
  const translated = questionnaire.languages.filter((language) => language !== 'vi');
  return textsOf(questionnaire).flatMap(({ text, place }) => {
    const missing = translated.filter((language) => !text[language]?.trim()).join(', ');
    return missing === '' ? [] : [WARNINGS.TRANSLATION_MISSING.at(place, missing)];
  });
}

function textsOf(questionnaire: Questionnaire): PlacedText[] {
  const optional = (text: LocalizedText | undefined, place: string) => (text ? [{ text, place }] : []);
  return [
    { text: questionnaire.title, place: 'title' },
    ...optional(questionnaire.introduction, 'introduction'),
    ...questionnaire.scales.flatMap(({ levels }, s) =>
      levels.map(({ label }, l) => ({ text: label, place: `scales[${s}].levels[${l}].label` })),
    ),
    ...questionnaire.sections.flatMap(({ title, introduction }, s) => [
      { text: title, place: `sections[${s}].title` },
      ...optional(introduction, `sections[${s}].introduction`),
    ]),
    ...itemsOf(questionnaire).flatMap(({ item, place }) => [
      { text: item.label, place: `${place}.label` },
      ...(item.options ?? []).map(({ label }, o) => ({ text: label, place: `${place}.options[${o}].label` })),
    ]),
  ];
}

/**
 * A questionnaire without satisfaction items is legal (Kế hoạch 666/KH-BQLKCN 2024 has perception and needs only), but
 * the agency then has no index and is never ranked, and its author should know.
 */
function indexWarnings(questionnaire: Questionnaire, set?: CriteriaSet): Problem[] {
  const items = itemsOf(questionnaire).map(({ item }) => item);
  const satisfaction = items.filter(({ kind, purpose }) => kind === 'rating' && purpose === 'satisfaction');
  if (satisfaction.length === 0) return [WARNINGS.SATISFACTION_ITEM_MISSING.at('')];
  if (set?.method !== 'overall-question' || items.some(({ overall }) => overall)) return [];
  return [WARNINGS.OVERALL_ITEM_MISSING.at('')];
}

function profileWarnings(questionnaire: Questionnaire): Problem[] {
  return itemsOf(questionnaire).flatMap(({ item, place }) =>
    item.purpose === 'profile' && item.required
      ? [WARNINGS.PROFILE_ITEM_UNSUITED.at(`${place}.required`, item.code)]
      : [],
  );
}
