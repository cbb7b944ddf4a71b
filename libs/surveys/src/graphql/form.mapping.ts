import { agencyType } from '@hailong/agencies';
import { LocalizedText, chooseText } from '@hailong/kernel';
import { choicesOf, itemsOf, PlacedItem, Questionnaire } from '@hailong/questionnaires/domain';
import { RespondentForm } from '../use-cases/read-form.use-case';
import { displayRuleType, numberBoundsType } from '@hailong/questionnaires';
import { SurveyChosenText, SurveyForm, SurveyFormItem, SurveyFormSection } from './form.type';
import { roundType } from './round.mapping';

/** Chooses the texts of a language and counts the missing ones. */
class Translator {
  missing = 0;

  constructor(private readonly language: string) {}

  readonly text = (text: LocalizedText): SurveyChosenText => {
    const chosen = chooseText(text, this.language);
    if (chosen.missing) this.missing += 1;
    return chosen;
  };

  readonly optional = (text: LocalizedText | undefined): SurveyChosenText | null =>
    text ? this.text(text) : null;
}

export function formType(
  { round, agency, group, questionnaire }: RespondentForm,
  language: string,
): SurveyForm {
  const { document, questionnaireId } = questionnaire;
  const translator = new Translator(language);
  const texts = {
    title: translator.text(document.title),
    introduction: translator.optional(document.introduction),
    groupLabel: translator.text(group.label),
    sections: sectionTypes(document, translator),
  };
  return Object.assign(new SurveyForm(), texts, {
    round: roundType(round),
    agency: agencyType(agency),
    group: group.code,
    questionnaire: questionnaireId,
    language,
    languages: document.languages,
    missingTexts: translator.missing,
  });
}

function sectionTypes(document: Questionnaire, translator: Translator): SurveyFormSection[] {
  const placed = itemsOf(document);
  return document.sections.map((section) => ({
    code: section.code,
    title: translator.text(section.title),
    introduction: translator.optional(section.introduction),
    showWhen: displayRuleType(section.showWhen),
    items: placed
      .filter((item) => item.section === section)
      .map((item) => itemType(item, document, translator)),
  }));
}

function itemType(
  { item, showWhen }: PlacedItem,
  document: Questionnaire,
  translator: Translator,
): SurveyFormItem {
  return {
    code: item.code,
    kind: item.kind,
    label: translator.text(item.label),
    choices: choicesOf(item, document).map((choice) => ({ ...choice, label: translator.text(choice.label) })),
    number: numberBoundsType(item),
    maxLength: item.text?.maxLength ?? null,
    required: item.required ?? false,
    mayNotApply: item.mayNotApply ?? false,
    eligible: item.eligible ?? null,
    showWhen: displayRuleType(showWhen),
  };
}
