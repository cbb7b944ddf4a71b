import type { SurveyRound } from '@hailong/surveys/domain';
import { samplingsOfAgencies, samplingsOfRound } from './samplings-of-rounds';

const group = (code: string, frame?: 'bodies' | 'list') => ({
  ...{ code, label: { vi: code }, respondents: ['citizen' as const], questionnaireId: 1 },
  ...(frame && { frame }),
});
const round = (terms: Partial<SurveyRound>) => ({
  ...{ groups: [group('citizens')], channels: ['online' as const, 'paper' as const], quotas: [] },
  participants: [{ agencyId: 1, rankingGroup: 'department' }],
  ...terms,
});
const census = (over?: object) => ({
  code: 'moi',
  label: { vi: 'Mọi' },
  rule: { kind: 'census' as const },
  over,
});

describe('the way in which respondents were found', () => {
  it('is told by the terms of the round, group by group', () => {
    expect(samplingsOfRound(round({}))).toEqual(['self-selected']);
    expect(samplingsOfRound(round({ channels: ['paper'] }))).toEqual(['issued']);
    const groups = [group('citizens'), group('bodies', 'bodies'), group('enterprises', 'list')];
    const invited = round({ access: 'invited', groups });
    expect(samplingsOfRound(invited)).toEqual(['invited-applicants', 'listed-bodies', 'invited-list']);
    expect(samplingsOfRound(invited, [2])).toEqual(['invited-list']);
  });

  it('is a census where a quota asks for every member of the frame, unless the round is open to all', () => {
    const terms = { channels: ['paper' as const], quotas: [census()] };
    expect(samplingsOfRound(round(terms))).toEqual(['census']);
    expect(samplingsOfRound(round({ quotas: [census()] }))).toEqual(['self-selected']);
    for (const over of [{ field: 'dat-dai' }, { group: 'others' }, { channel: 'paper' as const }])
      expect(samplingsOfRound(round({ ...terms, quotas: [census(over)] }))).toEqual(['issued']);
  });

  it('is that of the rounds in which an agency takes part', () => {
    const other = round({ channels: ['paper'], participants: [{ agencyId: 2, rankingGroup: 'department' }] });
    const rounds = [round({}), other];
    expect(samplingsOfAgencies(rounds, [2])).toEqual(['issued']);
    expect(samplingsOfAgencies(rounds, [1, 2])).toEqual(['issued', 'self-selected']);
    expect(samplingsOfAgencies(rounds, [3])).toEqual([]);
  });
});
