import { readReport, readReportJson } from './read-report';

const WHOLE = {
  code: 'H21.17-261008-0001',
  decidingAgency: 'H21.17',
  outcome: 'LATE',
  applicant: 'CITIZEN',
  finishedOn: '2026-10-20',
};
const problemsOf = (value: unknown) => {
  const read = readReport(value);
  return read.ok ? [] : read.problems.map(({ code, place }) => [code, place]);
};

describe('a report in JSON', () => {
  it('has the fields and the values of GraphQL, and null is absent', () => {
    const all = { receivingAgency: 'H21.18', judges: 'RECEIVING', procedure: '1.010708', field: 'dat-dai' };
    const people = { person: '1', email: 'a@example.vn', phone: '0905123456', objects: false, late: true };
    expect(readReport({ ...WHOLE, ...all, ...people })).toEqual({
      ok: true,
      value: { ...WHOLE, ...all, ...people, outcome: 'late', applicant: 'citizen', judges: 'receiving' },
    });
    expect(readReport({ ...WHOLE, email: null, late: null })).toEqual(readReport(WHOLE));
  });

  it('is refused with every field that is missing, unknown or of another kind', () => {
    expect(problemsOf({})).toEqual(
      ['code', 'decidingAgency', 'outcome', 'applicant', 'finishedOn'].map((name) => ['KEY_MISSING', name]),
    );
    expect(problemsOf({ ...WHOLE, code: 7, outcome: 'granted', late: 'yes', phone: ['0905'] })).toEqual(
      ['code', 'outcome', 'late', 'phone'].map((name) => ['VALUE_UNSUITED', name]),
    );
    expect(problemsOf({ ...WHOLE, finishedOn: '2026-02-30', ghiChu: 'x' })).toEqual([
      ['KEY_UNKNOWN', 'ghiChu'],
      ['DAY_UNREAL', 'finishedOn'],
    ]);
    expect(problemsOf(JSON.parse('{"__proto__": {"code": "x"}}'))).toContainEqual([
      'KEY_UNKNOWN',
      '__proto__',
    ]);
  });

  it.each(['null', '[]', '7', '"x"', '{', '{"code":"\u0000"}', ''])('is no report when it is %j', (json) => {
    expect(readReportJson(json).report).toMatchObject({
      problems: [{ code: 'JSON_OBJECT_UNREADABLE', place: '' }],
    });
  });

  it('never repeats more of a value than a message can show', () => {
    const long = 'x'.repeat(50_000);
    const read = readReport({ ...WHOLE, finishedOn: long, outcome: long, [long]: 1 });
    expect(JSON.stringify(read).length).toBeLessThan(3000);
  });
});
