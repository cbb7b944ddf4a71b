import { day } from '@hailong/kernel';
import { CHANNELS } from '@hailong/surveys/domain';
import { Item, Questionnaire } from '@hailong/questionnaires/domain';
import { SimulatedForm, SimulationInput } from './simulated-form';
import { simulateForms } from './simulated-population';

const LEVELS = [1, 2, 3, 4, 5].map((level) => ({ code: `${level}`, label: { vi: `Mức ${level}` } }));

export function rating(code: string, more: Partial<Item> = {}): Item {
  return { code, kind: 'rating', purpose: 'satisfaction', label: { vi: code }, scale: 'S5', ...more };
}

function choice(code: string, kind: 'single' | 'multiple', more: Partial<Item> = {}): Item {
  const options = ['a', 'b', 'c'].map((option) => ({ code: option, label: { vi: option } }));
  const other = { code: 'khac', label: { vi: 'Khác' }, other: true };
  return { code, kind, purpose: 'profile', label: { vi: code }, options: [...options, other], ...more };
}

/** Every kind of item, rules over each kind, obligatory and optional ones. */
export const CITIZENS: Questionnaire = {
  title: { vi: 'Phiếu' },
  languages: ['vi'],
  scales: [
    { code: 'S5', levels: LEVELS, satisfied: ['4', '5'] },
    { code: 'N3', levels: LEVELS.slice(0, 3), satisfied: [] },
    { code: 'S1', levels: LEVELS.slice(0, 2), satisfied: ['1', '2'] },
  ],
  sections: [
    {
      code: 'A',
      title: { vi: 'Thông tin' },
      items: [
        choice('SEX', 'single', { required: true }),
        choice('BY', 'multiple', { required: true }),
        {
          code: 'AGE',
          kind: 'number',
          purpose: 'profile',
          label: { vi: 'Tuổi' },
          number: { min: 18, max: 99 },
        },
        {
          code: 'FEE',
          kind: 'number',
          purpose: 'profile',
          label: { vi: 'Phí' },
          number: { min: 0.25, max: 2.5, decimals: 1 },
        },
        { code: 'GAVE', kind: 'yes-no', purpose: 'screening', label: { vi: 'Đã góp ý' }, required: true },
      ],
    },
    {
      code: 'B',
      title: { vi: 'Hài lòng' },
      items: [
        ...['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'].map((code) => rating(code)),
        rating('MUST', { required: true }),
        rating('NA', { mayNotApply: true }),
        rating('NEED', { purpose: 'expectation', scale: 'N3', required: true }),
        rating('FLAT', { scale: 'S1' }),
        {
          code: 'WHY',
          kind: 'text',
          purpose: 'perception',
          label: { vi: 'Vì sao' },
          required: true,
          text: { maxLength: 20 },
          showWhen: { item: 'MUST', is: ['1', '2', '3'] },
        },
      ],
    },
    {
      code: 'C',
      title: { vi: 'Góp ý' },
      showWhen: { all: [{ item: 'GAVE', is: ['yes'] }, { not: { item: 'BY', is: ['c'] } }] },
      items: [
        rating('F1', { required: true }),
        {
          code: 'SAY',
          kind: 'text',
          purpose: 'perception',
          label: { vi: 'Ý kiến' },
          text: { maxLength: 300 },
        },
      ],
    },
  ],
};

export const PEERS: Questionnaire = {
  ...CITIZENS,
  sections: [
    {
      code: 'P',
      title: { vi: 'Phối hợp' },
      items: [rating('P1', { purpose: 'coordination', required: true })],
    },
  ],
};

export const INPUT: SimulationInput = {
  seed: 2026,
  agencies: Array.from({ length: 40 }, (_, at) => ({ agencyId: 100 + at })),
  groups: [
    { code: 'citizens', questionnaire: CITIZENS, share: 9 },
    { code: 'peers', questionnaire: PEERS },
  ],
  channels: CHANNELS.keys,
  window: { from: day('2026-09-01'), to: day('2026-10-31') },
  responses: 400,
};

export function forms(change: Partial<SimulationInput> = {}): readonly SimulatedForm[] {
  return [...simulateForms({ ...INPUT, ...change })];
}
