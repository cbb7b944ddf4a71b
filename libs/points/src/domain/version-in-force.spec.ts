import { day } from '@hailong/kernel';
import { everyConversion } from '../conversions/conversion-catalogue';
import { isProblem, readPointPeriod } from './period';
import { NamedConversion, conversionName, namedConversions } from './saved-conversion';
import { versionInForce } from './version-in-force';

const [shipped] = everyConversion();

/** Versions that begin on these days, the first saved first. */
function versionsFrom(...days: readonly string[]): readonly NamedConversion[] {
  if (!shipped) throw new Error('no conversion ships');
  const saved = days.map((from, at) => ({
    ...{ agencyId: 1, code: 'cchc', version: at + 1, savedOn: day('2026-01-01') },
    document: { ...shipped, code: 'cchc', validFrom: day(from) },
  }));
  return namedConversions(saved.toReversed());
}

/** Number of the version, or the code of the refusal with its English words. */
function chosen(versions: readonly NamedConversion[], period: string): unknown {
  const read = readPointPeriod(period);
  if (isProblem(read)) throw new Error(read.en);
  const found = versionInForce(versions, read);
  return found.ok
    ? found.value.saved?.version
    : found.problems.map(({ code, place, en }) => [code, place, en]);
}

it('computes a period by the newest version that begins by its first day', () => {
  const corrected = versionsFrom('2025-01-01', '2025-01-01');
  expect(chosen(corrected, '2025')).toBe(2);
  const replaced = versionsFrom('2025-01-01', '2026-01-01');
  expect([chosen(replaced, '2025'), chosen(replaced, '2026'), chosen(replaced, '2026-Q2')]).toEqual([
    1, 2, 2,
  ]);
  expect(chosen(versionsFrom('2024-01-01', '2026-01-01', '2025-01-01'), '2026')).toBe(3);
});

it('refuses a period on whose days two versions would hold, with the last day of the earlier one', () => {
  const versions = versionsFrom('2025-01-01', '2026-01-01', '2026-07-01');
  expect(chosen(versions, '2025-07-01..2026-06-30')).toEqual([
    [
      'CONVERSION_EXPIRED',
      'period',
      expect.stringContaining('holds until 2025-12-31 (cchc@2 takes over): choose'),
    ],
  ]);
  expect(chosen(versions, '2026')).toEqual([
    ['CONVERSION_EXPIRED', 'period', expect.stringContaining('until 2026-06-30 (cchc@3 takes over)')],
  ]);
});

it('refuses a period before every version, with the first day of the earliest', () => {
  expect(chosen(versionsFrom('2025-01-01', '2024-01-01'), '2023')).toEqual([
    ['PERIOD_TOO_EARLY', 'period', expect.stringContaining('from 2024-01-01')],
  ]);
});

it.each([
  ['qd-766', { code: 'qd-766' }],
  ['cchc-tinh@2', { code: 'cchc-tinh', version: 2 }],
  ['cchc@0', { code: 'cchc@0' }],
  ['@2', { code: '@2' }],
  ['a@b@12', { code: 'a@b', version: 12 }],
])('reads the name “%s” as a code with or without a version', (text, name) => {
  expect(conversionName(text)).toEqual(name);
});
