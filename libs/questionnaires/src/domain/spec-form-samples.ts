import { CriteriaSet, Scale } from '@hailong/criteria/domain';
import { day, Problem } from '@hailong/kernel';
import { questionnaireProblems } from './check-questionnaire';
import { DisplayRule, Item, Questionnaire, Section } from './questionnaire';

/** Small sound values that the specs of this folder spoil in one respect each. Not exported from the lib. */

export const label = { vi: 'x' };
export const option = (code: string) => ({ code, label });
export const hl5: Scale = {
  code: 'HL5',
  levels: ['1', '2', '3', '4', '5'].map(option),
  satisfied: ['4', '5'],
};
const interest: Scale = { code: 'QT4', levels: ['1', '2', '3', '4'].map(option), satisfied: [] };

export const rating = (code: string, more: Partial<Item> = {}): Item => ({
  code,
  kind: 'rating',
  purpose: 'satisfaction',
  label,
  scale: 'HL5',
  ...more,
});

export const plain = (code: string, kind: Item['kind'], more: Partial<Item> = {}): Item => ({
  code,
  kind,
  purpose: 'perception',
  label,
  ...more,
});

export const section = (code: string, items: readonly Item[], showWhen?: DisplayRule): Section => ({
  code,
  title: label,
  items,
  ...(showWhen ? { showWhen } : {}),
});

export function formOf(sections: readonly Section[], more: Partial<Questionnaire> = {}): Questionnaire {
  return { title: label, languages: ['vi'], scales: [hl5, interest], sections, ...more };
}

/** Two criteria, `c1` and `c2`. */
export const twoCriteria: CriteriaSet = {
  title: label,
  period: { from: day('2024-01-01'), to: day('2026-12-31') },
  scale: hl5,
  method: 'pooled',
  areas: [{ code: 'DV', label, factors: [{ code: 'F1', label, criteria: [option('c1'), option('c2')] }] }],
};
export const rated = [rating('Q1', { criterion: 'c1' }), rating('Q2', { criterion: 'c2' })] as const;

/** `CODE path` of each problem. */
export function named(problems: readonly Problem[]): string[] {
  return problems.map(({ code, place }) => `${code} ${place}`);
}

/** Problems of a questionnaire of one section and without criteria. */
export function foundIn(...items: Item[]): string[] {
  return named(questionnaireProblems(formOf([section('A', items)])));
}

/** Path of an item of {@link foundIn}. */
export const at = (index: number) => `sections[0].items[${index}]`;
