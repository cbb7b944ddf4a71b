import { day } from '@hailong/kernel';
import {
  Participant,
  QuotaRule,
  QuotaScope,
  QuotaTarget,
  SurveyRound as SurveyRoundDocument,
} from '@hailong/surveys/domain';

/** A round of 2024 with two groups, two channels, two fields and a group of procedures; spoilt by each spec as it likes. */
export function roundOf(
  quotas: readonly QuotaRule[],
  more: Partial<SurveyRoundDocument> = {},
): SurveyRoundDocument {
  return {
    ...{ code: 'dot', title: 'Đợt', year: 2024, deadlines: [], minimumResponses: 30, demonstration: false },
    window: { opensOn: day('2024-01-01'), closesOn: day('2024-12-31') },
    channels: ['online', 'paper'],
    groups: [
      {
        code: 'dan',
        label: { vi: 'Người dân' },
        respondents: ['citizen', 'organization'],
        questionnaireId: 1,
      },
      { code: 'cq', label: { vi: 'Cơ quan', en: 'Agencies' }, respondents: ['agency'], questionnaireId: 2 },
    ],
    fields: [
      { code: 'dat-dai', label: { vi: 'Đất đai', en: 'Land' } },
      { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
    ],
    procedureGroups: [{ code: 'so-do', label: { vi: 'Sổ đỏ' }, field: 'dat-dai' }],
    participants: [{ agencyId: 7, rankingGroup: 'commune' }],
    quotas,
    ...more,
  };
}

export function quota(code: string, rule: QuotaTarget, over?: QuotaScope): QuotaRule {
  return { code, label: { vi: `Chỉ tiêu ${code}` }, rule, ...(over && { over }) };
}

/** Agencies of a class, numbered on from the last one of those before. */
export function units(...classes: readonly (readonly [unitClass: string, count: number])[]): Participant[] {
  return classes
    .flatMap(([unitClass, count]) => Array.from({ length: count }, () => unitClass))
    .map((unitClass, index) => ({ agencyId: index + 10, rankingGroup: 'unit', unitClass }));
}

export const tiersOfHue: QuotaTarget = {
  kind: 'tiers',
  tiers: [
    { from: 0, count: 'all' },
    { from: 100, count: 100 },
    { from: 1000, count: 200 },
    { from: 5000, count: 500 },
  ],
};
