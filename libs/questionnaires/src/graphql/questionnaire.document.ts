import { Scale } from '@hailong/criteria/domain';
import { SurveyScaleInput, externalCodesOf } from '@hailong/criteria';
import { omitNulls } from '@hailong/graphql-kit';
import { AnswerOption, Item, Questionnaire, Section } from '../domain/questionnaire';
import { QuestionnaireToSave } from '../use-cases/save-questionnaire.use-case';
import { displayRuleOf, SurveyDisplayRuleInput } from './display-rule.input';
import { SurveyAnswerOptionInput, SurveyItemInput, SurveyNumberBoundsInput } from './item.input';
import { SurveyQuestionnaireInput, SurveySectionInput } from './questionnaire.input';

export function questionnaireToSave(
  input: SurveyQuestionnaireInput,
  criteriaSetId: number | undefined,
): QuestionnaireToSave {
  return { code: input.code, ...omitNulls({ criteriaSetId }), document: questionnaireDocument(input) };
}

function questionnaireDocument(input: SurveyQuestionnaireInput): Questionnaire {
  const { title, languages, introduction, source, scales, sections } = input;
  return {
    ...omitNulls({ title, languages, introduction, source }),
    scales: scales.map(scaleOf),
    sections: sections.map(sectionOf),
  };
}

function scaleOf({ code, levels, satisfied }: SurveyScaleInput): Scale {
  return { code, levels: levels.map((level) => ({ code: level.code, label: level.label })), satisfied };
}

function sectionOf({ code, title, introduction, showWhen, items }: SurveySectionInput): Section {
  return { ...omitNulls({ code, title, introduction }), ...shown(showWhen), items: items.map(itemOf) };
}

/** Makes an item of an input: an empty list is none, as a query returns it. */
function itemOf(input: SurveyItemInput): Item {
  const { code, kind, purpose, label, criterion, scale, options, number, maxLength } = input;
  return {
    ...omitNulls({ code, kind, purpose, label, criterion, scale }),
    ...(input.overall && { overall: true }),
    ...externalCodesOf(input.externalCodes),
    ...(options?.length && { options: options.map(optionOf) }),
    ...(number && { number: boundsOf(number) }),
    ...(typeof maxLength === 'number' && { text: { maxLength } }),
    ...(input.required && { required: true }),
    ...(input.mayNotApply && { mayNotApply: true }),
    ...(input.eligible?.length && { eligible: input.eligible }),
    ...shown(input.showWhen),
  };
}

/** No decimals are written as a query returns them and as an author leaves them out: not at all. */
function boundsOf({ min, max, decimals, classBounds }: SurveyNumberBoundsInput): Item['number'] {
  return { min, max, ...(decimals && { decimals }), ...(classBounds && { classBounds }) };
}

function optionOf({ code, label, other }: SurveyAnswerOptionInput): AnswerOption {
  return { code, label, ...(other && { other }) };
}

function shown(rule: SurveyDisplayRuleInput | null | undefined): Pick<Item, 'showWhen'> {
  return rule ? { showWhen: displayRuleOf(rule) } : {};
}
