import type { SurveyRound } from '@hailong/surveys/domain';
import type { FormDraw } from './form-draw';
import { SampledRound, samplingsOf } from './samplings-of-rounds';

const group = (code: string, frame?: 'bodies' | 'list') => ({
  ...{ code, label: { vi: code }, respondents: ['citizen' as const], questionnaireId: 1 },
  ...(frame && { frame }),
});
const round = (terms: Partial<SurveyRound>, roundId = 1): SampledRound => ({
  roundId,
  document: {
    ...{ groups: [group('citizens')], channels: ['online' as const], quotas: [] },
    participants: [{ agencyId: 1, rankingGroup: 'department' }],
    ...terms,
  },
});
const census = (over?: object) => ({
  code: 'moi',
  label: { vi: 'Mọi' },
  rule: { kind: 'census' as const },
  over,
});
/** Ways of agency 1 in a round with these terms, of which a draw is known. */
const found = (terms: Partial<SurveyRound>, draw?: FormDraw, groups?: readonly number[]) =>
  samplingsOf({
    ...{ rounds: [round(terms)], agencyIds: [1], drawOf: () => draw },
    groupsOf: groups && (() => groups),
  });

describe('the way in which respondents were found', () => {
  it('is told by the terms of the round, group by group', () => {
    expect(found({ channels: ['online', 'paper'] })).toEqual(['self-selected']);
    expect(found({ channels: ['paper'] })).toEqual(['issued']);
    const groups = [group('citizens'), group('bodies', 'bodies'), group('enterprises', 'list')];
    const invited = { access: 'invited' as const, groups };
    expect(found(invited)).toEqual(['invited-applicants', 'invited-list', 'listed-bodies']);
    expect(found(invited, undefined, [2])).toEqual(['invited-list']);
  });

  it('is a census where a quota asks for every member of the frame, unless the round is open to all', () => {
    const terms = { channels: ['paper' as const], quotas: [census()] };
    expect(found(terms)).toEqual(['census']);
    expect(found({ quotas: [census()] })).toEqual(['self-selected']);
    for (const over of [{ field: 'dat-dai' }, { group: 'others' }, { channel: 'paper' as const }])
      expect(found({ ...terms, quotas: [census(over)] })).toEqual(['issued']);
  });

  it('is a random draw where every invited person was drawn, in a round of invited people', () => {
    expect(found({ access: 'invited' }, 'people')).toEqual(['drawn-applicants']);
    expect(found({}, 'people')).toEqual(['self-selected']);
    expect(found({ channels: ['paper'] }, 'people')).toEqual(['issued']);
    const listed = { access: 'invited' as const, groups: [group('enterprises', 'list')] };
    expect(found(listed, 'people')).toEqual(['invited-list']);
  });

  it('names forms that officials type in beside those of invited people, because no proof comes with them', () => {
    const both = { access: 'invited' as const, channels: ['online' as const, 'paper' as const] };
    expect(found(both)).toEqual(['invited-applicants', 'issued']);
    expect(found(both, 'people')).toEqual(['drawn-applicants', 'issued']);
  });

  it('is a draw in stages where every form names a cluster, and both where some name none', () => {
    expect(found({ channels: ['paper'] }, 'households')).toEqual(['drawn-households']);
    expect(found({ channels: ['paper'] }, 'households-and-others')).toEqual(['drawn-households', 'issued']);
    expect(found({ channels: ['online', 'paper'] }, 'households')).toEqual(['self-selected']);
  });

  it('is that of the rounds in which an agency takes part, by the draw of each', () => {
    const others = [{ agencyId: 2, rankingGroup: 'department' }];
    const rounds = [
      round({ access: 'invited' }),
      round({ access: 'invited', participants: [...others, { agencyId: 3, rankingGroup: 'department' }] }, 2),
    ];
    const of = (...agencyIds: number[]) =>
      samplingsOf({ rounds, agencyIds, drawOf: (_, agencyId) => (agencyId === 2 ? 'people' : undefined) });
    expect(of(2)).toEqual(['drawn-applicants']);
    expect(of(2, 3)).toEqual(['drawn-applicants', 'invited-applicants']);
    expect(of(1)).toEqual(['invited-applicants']);
    expect(of(4)).toEqual([]);
  });
});
