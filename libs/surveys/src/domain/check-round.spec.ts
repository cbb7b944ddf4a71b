import { CalendarDay } from '@hailong/kernel';
import { roundProblems } from './check-round';
import { named, round } from './spec-samples';
import { SurveyRound } from './survey-round';

describe('a round', () => {
  const found = (more: Partial<SurveyRound>) => named(roundProblems({ ...round, ...more }));

  it('without a fault may be opened', () => {
    expect(found({})).toEqual([]);
  });

  it.each(['', 'Kcn', 'kcn_2024', '-kcn', 'kcn-', 'kcn--1', 'đợt', 'x'.repeat(61)])(
    'has not the code "%s"',
    (code) => {
      expect(found({ code })).toEqual(['ROUND_CODE_MALFORMED code']);
    },
  );

  it('has a window in order, of its own year or a neighbour', () => {
    const { opensOn, closesOn } = round.window;
    expect(found({ window: { opensOn: closesOn, closesOn: opensOn } })).toEqual(['WINDOW_REVERSED window']);
    expect(found({ window: { opensOn, closesOn: opensOn } })).toEqual([]);
    expect(found({ window: { opensOn, closesOn, entryUntil: opensOn } })).toEqual([
      'ENTRY_TOO_EARLY window.entryUntil',
    ]);
    expect(found({ window: { opensOn: '2024-06-31' as CalendarDay, closesOn } })).toEqual([
      'DAY_UNREAL window.opensOn',
    ]);
    expect(found({ window: { opensOn, closesOn: '2024-11-31' as CalendarDay } })).toEqual([
      'DAY_UNREAL window.closesOn',
    ]);
    expect(found({ window: { opensOn, closesOn, entryUntil: '31/12/2024' as CalendarDay } })).toEqual([
      'DAY_UNREAL window.entryUntil',
    ]);
    expect(found({ year: 2023 })).toEqual([]);
    expect(found({ year: 2022 })).toEqual(['WINDOW_OUTSIDE window.opensOn']);
    expect(found({ year: 20.24 })).toContain('YEAR_OUTSIDE year');
  });

  it('may have a second form in a group: another questionnaire, for 1 to 99 percent, drawn by a seed among the lots', () => {
    const [group] = round.groups;
    const second = { questionnaireId: 2, percent: 50, seed: 0 };
    const withSecond = (more: object) =>
      found({ groups: [{ ...group!, secondForm: { ...second, ...more } }] });
    expect(withSecond({})).toEqual([]);
    expect(withSecond({ questionnaireId: 1, percent: 100, seed: 100 })).toEqual([
      'SECOND_FORM_REPEATED groups[0].secondForm.questionnaire',
      'SECOND_FORM_SHARE_OUTSIDE groups[0].secondForm.percent',
      'SECOND_FORM_SEED_OUTSIDE groups[0].secondForm.seed',
    ]);
    expect(withSecond({ percent: 49.5 })).toEqual(['SECOND_FORM_SHARE_OUTSIDE groups[0].secondForm.percent']);
  });

  it('has deadlines that exist, with codes of their own', () => {
    const [deadline] = round.deadlines;
    expect(found({ deadlines: [deadline!, { ...deadline!, on: '2024-02-30' as CalendarDay }] })).toEqual([
      'CODE_REPEATED deadlines[1].code',
      'DAY_UNREAL deadlines[1].on',
    ]);
  });

  it('has a title, and deadlines with codes and labels', () => {
    const [deadline] = round.deadlines;
    expect(found({ title: ' ', deadlines: [{ ...deadline!, code: 'hạn', label: { vi: '' } }] })).toEqual([
      'LABEL_MISSING title',
      'CODE_MALFORMED deadlines[0].code',
      'LABEL_MISSING deadlines[0].label',
    ]);
  });

  it('has at least one group, one channel and one participant', () => {
    expect(found({ groups: [], channels: [], participants: [] })).toEqual([
      'CHANNELS_MISSING channels',
      'GROUPS_MISSING groups',
      'PARTICIPANTS_MISSING participants',
    ]);
  });

  it('that asks named bodies takes forms online, where they answer with the code of their invitation', () => {
    const [group] = round.groups;
    const groups = group ? [{ ...group, frame: 'bodies' as const }] : [];
    expect(found({ groups, channels: ['paper', 'online'] })).toEqual([]);
    expect(found({ groups, channels: ['paper'] })).toEqual(['BODIES_CHANNEL_MISSING groups[0].frame']);
  });

  it('has each group and each participant once', () => {
    expect(found({ groups: [...round.groups, ...round.groups] })).toEqual(['CODE_REPEATED groups[1].code']);
    expect(found({ participants: [...round.participants, ...round.participants] })).toEqual([
      'PARTICIPANT_REPEATED participants[1]',
    ]);
  });

  it('has groups of two units and more', () => {
    const unit = (agencyId: number, unitGroup?: string) => ({ agencyId, rankingGroup: 'commune', unitGroup });
    expect(found({ participants: [unit(1, 'Cụm Bắc'), unit(2, 'Cụm Bắc'), unit(3)] })).toEqual([]);
    expect(found({ participants: [unit(1, 'Cụm Bắc'), unit(2, 'Cụm Nam'), unit(3, 'Cụm Nam')] })).toEqual([
      'UNIT_GROUP_TOO_SMALL participants[0].unitGroup',
    ]);
    expect(found({ participants: [unit(1, ' '), unit(2, ' ')] })).toEqual([
      'LABEL_MISSING participants[0].unitGroup',
      'LABEL_MISSING participants[1].unitGroup',
    ]);
  });

  it('has participants in a ranking group, with questionnaires for groups that exist', () => {
    expect(
      found({ participants: [{ agencyId: 7, rankingGroup: ' ', questionnaires: { dn: 2, cd: 3 } }] }),
    ).toEqual(['LABEL_MISSING participants[0].rankingGroup', 'GROUP_UNKNOWN participants[0].questionnaires']);
  });

  it('may rank from a single response', () => {
    expect(found({ minimumResponses: 1 })).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN])('does not rank from %p responses', (minimumResponses) => {
    expect(found({ minimumResponses })).toEqual(['MINIMUM_RESPONSES_OUTSIDE minimumResponses']);
  });

  it('has quotas over its own groups', () => {
    const quota = { code: 'q', label: { vi: 'x' }, over: { group: 'cd' }, rule: { kind: 'none' as const } };
    expect(found({ quotas: [quota] })).toEqual(['GROUP_UNKNOWN quotas[0].over.group']);
  });
});
