import { day } from '@hailong/kernel';
import { RoundRecord, SurveyRound } from '@hailong/surveys/domain';
import { RankingScheme, SchemeRecord, periodOfYear } from './ranking-scheme';

/** A scheme of 2026 with every term at its default. */
export const SCHEME: RankingScheme = {
  title: { vi: 'Xếp hạng 2026' },
  period: periodOfYear(2026),
  core: { criteriaSetId: 3, code: 'sipas', version: 1 },
  ...{ roundsRule: 'all-on-core', rounds: [] },
  ...{ method: 'pooled', minimumResponses: 30, tieRule: 'best', confidenceLevel: 95 },
  ...{ rankingGroups: [], demonstration: false },
};

export function schemeVersion(version: number, document: Partial<RankingScheme> = {}): SchemeRecord {
  return {
    ...{ agencyId: 1, code: 'xep-hang', version, state: 'announced' },
    document: { ...SCHEME, ...document },
    ...{ announcedOn: day('2026-01-15'), figuresKnownOn: null },
  };
}

/** An open round of 2026 about the whole year, of agency 7 alone. */
export function aRound(roundId: number, document: Partial<SurveyRound> = {}): RoundRecord {
  return {
    ...{
      agencyId: 7,
      roundId,
      planId: 1,
      code: `dot-${roundId}`,
      state: 'open',
      openedOn: day('2026-03-01'),
    },
    document: {
      ...{ code: `dot-${roundId}`, title: 'Đợt', year: 2026, deadlines: [], channels: ['paper'], groups: [] },
      window: { opensOn: day('2026-03-01'), closesOn: day('2026-06-30') },
      participants: [{ agencyId: 7, rankingGroup: 'department' }],
      ...{ quotas: [], minimumResponses: 30, demonstration: false },
      ...document,
    },
  };
}
