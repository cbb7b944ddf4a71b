import { externalCodeTypes } from '@hailong/criteria';
import type { AgencyScope } from '@hailong/database';
import { Item, Section } from '../domain/questionnaire';
import { QuestionnaireRecord } from '../persistence/questionnaire-store';
import { displayRuleType } from './display-rule.type';
import { SurveyItem, SurveyNumberBounds } from './item.type';
import { SurveyQuestionnaire, SurveySection } from './questionnaire.type';

export function questionnaireType(record: QuestionnaireRecord, reader?: AgencyScope): SurveyQuestionnaire {
  const { agencyId, questionnaireId, code, version, state, publishedOn, criteriaSetId, document } = record;
  const { title, languages, introduction, source, scales, sections } = document;
  return Object.assign(new SurveyQuestionnaire(), {
    id: questionnaireId,
    ...{ agencyId, code, version, state, publishedOn, criteriaSetId, reader },
    ...{ title, languages, introduction: introduction ?? null, source: source ?? null, scales },
    sections: sections.map(sectionType),
  });
}

function sectionType({ code, title, introduction, showWhen, items }: Section): SurveySection {
  return {
    code,
    title,
    introduction: introduction ?? null,
    showWhen: displayRuleType(showWhen),
    items: items.map(itemType),
  };
}

function itemType(item: Item): SurveyItem {
  const { code, kind, purpose, label } = item;
  return {
    ...{ code, kind, purpose, label },
    criterion: item.criterion ?? null,
    overall: item.overall ?? false,
    externalCodes: externalCodeTypes(item.externalCodes, item.uncertainCodes),
    scale: item.scale ?? null,
    options: (item.options ?? []).map((option) => ({ ...option, other: option.other ?? false })),
    number: numberBoundsType(item),
    maxLength: item.text?.maxLength ?? null,
    required: item.required ?? false,
    mayNotApply: item.mayNotApply ?? false,
    eligible: item.eligible ?? null,
    showWhen: displayRuleType(item.showWhen),
  };
}

export function numberBoundsType({ number }: Item): SurveyNumberBounds | null {
  return number
    ? { ...number, decimals: number.decimals ?? 0, classBounds: number.classBounds ?? null }
    : null;
}
