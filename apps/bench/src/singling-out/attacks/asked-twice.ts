import type { SurveyTemplate } from '@hailong/surveys/domain';
import { Attack } from '../attack';
import { others } from '../forms';

/** Adds a second item that asks the same as Q1.1, which only people that gave feedback are asked. */
function askedAgain(shipped: SurveyTemplate): SurveyTemplate {
  const form = shipped.questionnaires.citizen;
  if (!form) throw new Error('the template has no form of citizens');
  const first = form.sections.flatMap(({ items }) => items).find(({ code }) => code === 'Q1.1');
  if (!first) throw new Error('the form has no first criterion');
  const again = { ...first, code: 'Q1.1b', purpose: 'perception' as const, criterion: undefined };
  const sections = form.sections.map((section) =>
    section.code === 'Q5' ? { ...section, items: [...section.items, again] } : section,
  );
  const questionnaires = { ...shipped.questionnaires, citizen: { ...form, sections } };
  return { ...shipped, questionnaires };
}

const gave = (level: string) => ({ levels: { 'Q1.1': '3', GY: 'yes', 'Q1.1b': level } });

/** Reads an item that two of ten are asked, which asks them again what all were asked. */
export const askedTwice: Attack = {
  name: 'asked-twice',
  vi: 'một tiêu chí được hỏi lại theo điều kiện',
  en: 'an item asked twice under a rule',
  shownBy: 'answers',
  template: askedAgain,
  weeks: [
    (side) =>
      side.send('independent', ...others(8), gave('3'), gave(side.victim ?? '3')).then(() => undefined),
    (side) => side.send('independent', ...others(8)).then(() => undefined),
  ],
};
