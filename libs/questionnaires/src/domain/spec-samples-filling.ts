import { compileForm } from './compiled-form';
import { fillSheet } from './fill-sheet';
import { FilledAnswer } from './filled-answer';
import { Item, Questionnaire } from './questionnaire';
import { hl5, label, option } from './spec-form-samples';

export const about = { purpose: 'satisfaction' as const, label };
const other = { code: 'khac', label, other: true };

const base: readonly Item[] = [
  { ...about, code: 'R', kind: 'rating', scale: 'HL5', required: true, mayNotApply: true },
  { ...about, code: 'S', kind: 'single', options: [option('nam'), option('nu'), other] },
  { ...about, code: 'M', kind: 'multiple', options: [option('tivi'), option('loa'), other] },
  { ...about, code: 'Y', kind: 'yes-no' },
  { ...about, code: 'N', kind: 'number', number: { min: 0, max: 10, decimals: 2 } },
  { ...about, code: 'T', kind: 'text', text: { maxLength: 5 } },
];
const followUps: readonly Item[] = [
  { ...about, code: 'F1', kind: 'rating', scale: 'HL5', required: true },
  {
    ...about,
    code: 'F2',
    kind: 'multiple',
    options: [option('a'), option('b')],
    showWhen: {
      any: [
        { item: 'F1', is: ['1', '2'] },
        { item: 'M', is: ['loa'] },
      ],
    },
  },
];
export const questionnaire: Questionnaire = {
  title: label,
  languages: ['vi'],
  scales: [hl5],
  sections: [
    { code: 'A', title: label, items: base },
    { code: 'B', title: label, showWhen: { item: 'Y', is: ['yes'] }, items: followUps },
  ],
};
/** Positions R S MMM Y N T | F1 F2F2; the second section is shown when Y is yes, F2 when F1 is 1 or 2 or `loa` is ticked at M. */
export const form = compileForm(questionnaire);
/** Answers the only obligatory item that is always shown. */
export const rated: FilledAnswer = { item: 'R', level: '4' };

export function filled(...answers: FilledAnswer[]) {
  const verdict = fillSheet(form, answers);
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
  return verdict.value;
}

export function refusals(...answers: FilledAnswer[]): string[] {
  const verdict = fillSheet(form, answers);
  return verdict.ok ? [] : verdict.problems.map(({ code, place }) => `${code} ${place}`);
}
