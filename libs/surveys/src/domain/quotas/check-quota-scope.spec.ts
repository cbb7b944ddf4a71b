import { quotaProblems } from './check-quotas';
import { QuotaLists } from './quota-axes';
import { QuotaScope, QuotaTarget } from './quota-rule';

const parts: QuotaLists = {
  groups: [{ code: 'dn' }, { code: 'cd' }],
  channels: ['paper', 'online'],
  fields: [
    { code: 'dat-dai', label: { vi: 'Đất đai' } },
    { code: 'ho-tich', label: { vi: 'Hộ tịch' } },
  ],
  procedureGroups: [{ code: 'so-do', label: { vi: 'Sổ đỏ' }, field: 'dat-dai' }],
  participants: [{ agencyId: 7, rankingGroup: 'commune', unitClass: 'xa' }],
};

function found(over: QuotaScope, rule: QuotaTarget = { kind: 'minimum', count: 5 }, of = parts): string[] {
  const quota = { code: 'Q', label: { vi: 'Chỉ tiêu' }, over, rule };
  return quotaProblems([quota], of).map(
    ({ code, place }) => `${code} ${place.replace('quotas[0].over', '')}`,
  );
}

describe('what quota rules are over', () => {
  it('may be anything that the plan or round lists', () => {
    expect(found({ group: 'cd', unitClass: 'xa', field: 'dat-dai', procedureGroup: 'so-do' })).toEqual([]);
    expect(found({ channel: 'online' })).toEqual([]);
    expect(found({ each: ['agency', 'unitClass', 'field', 'procedureGroup', 'group', 'channel'] })).toEqual(
      [],
    );
  });

  it('is a group, field, group of procedures and channel that exist', () => {
    expect(found({ group: 'x', field: 'y', procedureGroup: 'z', channel: 'phone' })).toEqual([
      'GROUP_UNKNOWN .group',
      'FIELD_UNKNOWN .field',
      'PROCEDURE_GROUP_UNKNOWN .procedureGroup',
      'CHANNEL_UNKNOWN .channel',
    ]);
  });

  it('is no group of procedures of another field', () => {
    expect(found({ field: 'ho-tich', procedureGroup: 'so-do' })).toEqual([
      'QUOTA_FIELD_DIFFERENT .procedureGroup',
    ]);
  });

  it('is never fixed and crossed at once, nor crossed twice', () => {
    expect(found({ field: 'dat-dai', each: ['agency', 'field', 'agency'] })).toEqual([
      'QUOTA_DIMENSION_REPEATED .each[1]',
      'QUOTA_DIMENSION_REPEATED .each[2]',
    ]);
  });

  it('is no list that is empty', () => {
    const bare = { groups: parts.groups, channels: parts.channels };
    expect(found({ each: ['field', 'procedureGroup', 'group'] }, undefined, bare)).toEqual([
      'QUOTA_DIMENSION_EMPTY .each[0]',
      'QUOTA_DIMENSION_EMPTY .each[1]',
    ]);
  });

  it('is no channel where a share of the dossiers is asked: nobody knows how many will come through it', () => {
    const share: QuotaTarget = { kind: 'percent', percent: 10 };
    expect(found({ channel: 'paper' }, share)).toEqual(['QUOTA_CHANNEL_UNSUITED ']);
    expect(found({ each: ['channel'] }, { kind: 'census' })).toEqual(['QUOTA_CHANNEL_UNSUITED ']);
    expect(found({ each: ['channel'] }, { kind: 'exact', count: 3 })).toEqual([]);
  });

  it('makes at most 20 000 cells, counted over all rules', () => {
    const participants = Array.from({ length: 1000 }, (_, n) => ({
      agencyId: n + 1,
      rankingGroup: 'commune',
    }));
    const each: QuotaScope = { each: ['agency', 'group', 'channel'] };
    const rule = (code: string) => ({
      ...{ code, label: { vi: 'x' }, over: each },
      rule: { kind: 'minimum', count: 1 } as const,
    });
    const five = ['a', 'b', 'c', 'd', 'e'].map(rule);
    expect(quotaProblems(five, { ...parts, participants })).toEqual([]);
    expect(quotaProblems([...five, rule('f')], { ...parts, participants })).toMatchObject([
      { code: 'QUOTA_CELLS_TOO_MANY', place: 'quotas', en: expect.stringContaining('24000 cells') as string },
    ]);
  });
});
