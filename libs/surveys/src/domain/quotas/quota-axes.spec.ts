import { QuotaLists, quotaAxes, quotaCellCount } from './quota-axes';
import { QuotaScope } from './quota-rule';

const named = (prefix: string, count: number, field?: (n: number) => string | undefined) =>
  Array.from({ length: count }, (_, n) => ({
    ...{ code: `${prefix}${n}`, label: { vi: prefix } },
    ...(field?.(n) !== undefined && { field: field(n) }),
  }));
const parts = (fields: number, groups: number, field?: (n: number) => string | undefined): QuotaLists => ({
  ...{ groups: [{ code: 'dan' }, { code: 'to-chuc' }], channels: ['online', 'paper'] },
  ...{ fields: named('f', fields), procedureGroups: named('g', groups, field) },
  participants: [1, 2, 3].map((agencyId) => ({ agencyId, rankingGroup: agencyId < 3 ? 'xa' : 'phuong' })),
});

describe('how many cells a rule makes', () => {
  const some = parts(3, 7, (n) => [undefined, 'f0', 'f2', 'elsewhere'][n % 4]);
  it.each<QuotaScope>([
    {},
    { each: ['field', 'procedureGroup'] },
    { each: ['procedureGroup'], field: 'f0' },
    { each: ['procedureGroup'] },
    { each: ['field'], procedureGroup: 'g1' },
    { each: ['field'], procedureGroup: 'nothing' },
    { each: ['agency', 'field', 'group', 'channel'], unitClass: 'xa' },
    { each: ['unitClass', 'procedureGroup'] },
  ])('is as many as its axes cross: %j', (over) => {
    const { units, services, groups, channels } = quotaAxes(over, some);
    const crossed = units.length * services.length * groups.length * channels.length;
    expect(quotaCellCount(over, some)).toBe(crossed);
  });

  it('is told of more than anybody could list', () => {
    const over: QuotaScope = { each: ['agency', 'field', 'procedureGroup', 'group', 'channel'] };
    expect(quotaCellCount(over, parts(20_000, 20_000))).toBe(3 * 20_000 * 20_000 * 2 * 2);
  });
});
