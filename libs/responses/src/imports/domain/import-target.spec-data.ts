import { day } from '@hailong/kernel';
import { CompiledForm, Item, Questionnaire, compileForm } from '@hailong/questionnaires/domain';
import { RoundRecord } from '@hailong/surveys/domain';
import { ImportTarget } from './import-target';

const label = (vi: string) => ({ vi });
const about = { purpose: 'satisfaction' as const };
const option = (code: string, vi = code, other = false) => ({
  code,
  label: label(vi),
  ...(other ? { other } : {}),
});
const items: readonly Item[] = [
  { ...about, code: 'Q1', kind: 'rating', scale: 'HL', label: label('Thái độ phục vụ'), required: true },
  { ...about, code: 'Q2', kind: 'rating', scale: 'HL', label: label('Phí'), mayNotApply: true },
  {
    ...about,
    code: 'S',
    kind: 'single',
    label: label('Giới tính'),
    options: [option('m', 'Nam'), option('f', 'Nữ'), option('o', 'Khác', true)],
  },
  {
    ...about,
    code: 'M',
    kind: 'multiple',
    label: label('Kênh'),
    options: [option('tv', 'Ti vi'), option('loa'), option('o', 'Khác', true)],
  },
  { ...about, code: 'Y', kind: 'yes-no', label: label('Phí') },
  { ...about, code: 'N', kind: 'number', label: label('Tuổi'), number: { min: 0, max: 120, decimals: 1 } },
  { ...about, code: 'T', kind: 'text', label: label('Ý kiến'), text: { maxLength: 200 } },
];
const levels = ['Không hài lòng', 'Bình thường', 'Hài lòng'].map((vi, at) => option(String(at + 1), vi));
const questionnaire: Questionnaire = {
  title: label('Phiếu'),
  languages: ['vi'],
  scales: [{ code: 'HL', levels, satisfied: ['3'] }],
  sections: [{ code: 'A', title: label('A'), items }],
};
const compiled: CompiledForm = compileForm(questionnaire);
/** Target with an agency, a group and a questionnaire with an item of each kind. */
export const target: ImportTarget = {
  round: {
    roundId: 7,
    agencyId: 1,
    planId: 1,
    code: 'dot',
    state: 'open',
    document: {
      code: 'dot',
      title: 'Đợt',
      year: 2026,
      window: { opensOn: day('2026-01-01'), closesOn: day('2026-12-31') },
      deadlines: [],
      channels: ['paper', 'post'],
      groups: [{ code: 'dan', label: label('Người dân'), respondents: ['citizen'], questionnaireId: 9 }],
      participants: [{ agencyId: 5, rankingGroup: 'so' }],
      quotas: [],
      fields: [{ code: 'dat', label: label('Đất đai') }],
      minimumResponses: 30,
      demonstration: false,
    },
  } satisfies RoundRecord,
  agencies: new Map([['H1.05', 5]]),
  forms: new Map([[9, { questionnaireId: 9, code: 'phieu', version: 1, questionnaire, compiled }]]),
  clusters: 0,
  defaults: { agencyCode: 'H1.05', group: 'dan' },
  today: day('2026-06-30'),
};
