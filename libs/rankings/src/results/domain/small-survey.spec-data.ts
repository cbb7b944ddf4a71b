import { CriteriaSet, Scale } from '@hailong/criteria/domain';
import { day } from '@hailong/kernel';
import {
  addSheet,
  compileForm,
  FilledAnswer,
  fillSheet,
  Item,
  Questionnaire,
  sheetLayout,
} from '@hailong/questionnaires/domain';

const SATISFACTION: Scale = scale('S5', 5, ['4', '5']);
const NEED: Scale = scale('N4', 4, ['3', '4']);
const INTEREST: Scale = scale('I3', 3, []);

function scale(code: string, levels: number, satisfied: readonly string[]): Scale {
  const numbered = Array.from({ length: levels }, (_, at) => ({
    code: `${at + 1}`,
    label: { vi: `Mức ${at + 1}` },
  }));
  return { code, levels: numbered, satisfied };
}

export function rating(code: string, more: Partial<Item> = {}): Item {
  return { code, kind: 'rating', purpose: 'satisfaction', label: { vi: code }, scale: 'S5', ...more };
}

export function questionnaire(...items: readonly Item[]): Questionnaire {
  return {
    title: { vi: 'Phiếu' },
    languages: ['vi'],
    scales: [SATISFACTION, NEED, INTEREST],
    sections: [{ code: 'A', title: { vi: 'A' }, items }],
  };
}

export const CRITERIA: CriteriaSet = {
  title: { vi: 'Bộ tiêu chí' },
  period: { from: day('2026-01-01'), to: day('2026-12-31') },
  scale: SATISFACTION,
  method: 'mean-of-criteria',
  areas: [
    {
      code: 'I',
      label: { vi: 'Dịch vụ' },
      factors: [
        {
          code: 'F1',
          label: { vi: 'Tiếp cận' },
          weight: 3,
          criteria: [
            { code: 'C1', label: { vi: 'Ghế' }, coreCode: 'C1' },
            { code: 'OWN', label: { vi: 'Nước uống' } },
          ],
        },
        {
          code: 'F2',
          label: { vi: 'Góp ý' },
          criteria: [{ code: 'X2', label: { vi: 'Trả lời' }, coreCode: 'C2' }],
        },
      ],
    },
  ],
};

/** Questionnaire with every purpose and most kinds of items. */
export const FORM = questionnaire(
  rating('Q1', { criterion: 'C1' }),
  rating('Q2', { criterion: 'OWN' }),
  rating('Q3', { criterion: 'X2', mayNotApply: true }),
  rating('ALL', { overall: true }),
  rating('NEED', { purpose: 'expectation', scale: 'N4' }),
  rating('INTEREST', { purpose: 'perception', scale: 'I3' }),
  rating('PEER1', { purpose: 'coordination' }),
  rating('PEER2', { purpose: 'coordination' }),
  {
    code: 'BY',
    kind: 'multiple',
    purpose: 'perception',
    label: { vi: 'Kênh' },
    options: options('radio', 'web'),
  },
  { code: 'YN', kind: 'yes-no', purpose: 'perception', label: { vi: 'Đã từng' } },
  { code: 'TEXT', kind: 'text', purpose: 'perception', label: { vi: 'Ý kiến' }, text: { maxLength: 100 } },
);

function options(...codes: readonly string[]) {
  return codes.map((code) => ({ code, label: { vi: code } }));
}

/** Tally of filled forms, each written as item → answer. */
export function collected(form: Questionnaire, filled: readonly (readonly FilledAnswer[])[]) {
  const layout = sheetLayout(form);
  const counts = new Array<number>(layout.size).fill(0);
  for (const answers of filled) {
    const verdict = fillSheet(compileForm(form), answers);
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems));
    addSheet(layout, verdict.value.sheet, counts);
  }
  return { questionnaire: form, layout, tally: { responses: filled.length, counts } };
}

/** Forms that answer one item each. */
export function levels(item: string, ...given: readonly number[]): readonly FilledAnswer[][] {
  return given.map((level) => [{ item, level: `${level}` }]);
}
