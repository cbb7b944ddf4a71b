import { readConversion } from '../conversions/conversion-catalogue';
import { inForceProblems } from './in-force';
import { isProblem, periodText, readPointPeriod } from './period';

const read = (text: string) => {
  const period = readPointPeriod(text);
  return isProblem(period) ? period.code : periodText(period);
};

it.each([
  ['2026', '2026-01-01..2026-12-31'],
  ['2026-H1', '2026-01-01..2026-06-30'],
  ['2026-h2', '2026-07-01..2026-12-31'],
  ['2026-Q3', '2026-07-01..2026-09-30'],
  ['2026-Q4', '2026-10-01..2026-12-31'],
  ['2024-02', '2024-02-01..2024-02-29'],
  ['2026-01-01..2026-09-30', '2026-01-01..2026-09-30'],
])('reads the period %s', (text, days) => {
  expect(read(text)).toBe(days);
});

it.each([
  '',
  '26',
  '2026-Q5',
  '2026-Q0',
  '2026-H3',
  '2026-13',
  '2026-00',
  '2026-02-30..2026-03-01',
  '2026-09-30..2026-01-01',
])('reads no period from %j', (text) => {
  expect(read(text)).toBe('POINT_PERIOD_MALFORMED');
});

describe('a conversion holds from its first to its last day', () => {
  const conversion = readConversion('nd-61-2018');
  const problemsOf = (text: string) => {
    const period = readPointPeriod(text);
    if (isProblem(period) || !conversion.ok) throw new Error(text);
    return inForceProblems(conversion.value, period);
  };

  it.each([
    ['2025-Q2', []],
    ['2018-06-21..2018-12-31', []],
    ['2025', ['CONVERSION_EXPIRED']],
    ['2025-Q3', ['CONVERSION_EXPIRED']],
    ['2018', ['PERIOD_TOO_EARLY']],
  ])('NĐ 61 in the period %s', (text, codes) => {
    expect(problemsOf(text).map(({ code }) => code)).toEqual(codes);
  });

  it('and its refusal names the document that ended it', () => {
    const [problem] = problemsOf('2025-Q3');
    expect(problem?.vi).toContain('118/2025/NĐ-CP thay thế');
    expect(problem?.en).toContain('ended by 118/2025/NĐ-CP');
  });
});
