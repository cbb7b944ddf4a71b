import { day } from '@hailong/kernel';
import { DossierReport, frameAgencyOf, outcomeOf } from './dossier';
import { dossierProblems } from './check-dossier';

const ON = day('2026-10-31');
const report: DossierReport = {
  code: 'H21.17-261008-0975',
  decidingAgency: 'H21.17',
  outcome: 'granted',
  applicant: 'citizen',
  finishedOn: day('2026-10-20'),
};
const problemsOf = (changes: Partial<DossierReport>) =>
  dossierProblems({ ...report, ...changes }, ON).map(({ code, place }) => [code, place]);

describe('a report of a finished dossier', () => {
  it('a report is accepted with the fewest values and with all of them', () => {
    expect(problemsOf({})).toEqual([]);
    expect(
      problemsOf({
        ...{ receivingAgency: 'H21', judges: 'receiving', procedure: '1.010708.000.00.00.H21' },
        ...{
          field: 'dat-dai',
          late: true,
          person: '036 090 000001',
          email: 'dan.nguyen+tthc@example.gov.vn',
        },
        ...{ phone: '+84 912 345 678', objects: true },
      }),
    ).toEqual([]);
  });

  it('a faulty report is refused with all its problems at once', () => {
    expect(
      problemsOf({
        ...{ code: 'H21.17-260230-0001', procedure: '1.1', field: 'Đất đai', outcome: 'late', late: false },
        ...{ person: '<script>', email: 'a@b.vn,c@d.vn', phone: '113', finishedOn: day('2026-11-01') },
      }),
    ).toEqual([
      ['DOSSIER_CODE_MALFORMED', 'code'],
      ['FINISH_TOO_LATE', 'finishedOn'],
      ['PROCEDURE_CODE_MALFORMED', 'procedure'],
      ['FIELD_CODE_MALFORMED', 'field'],
      ['LATENESS_DIFFERENT', 'late'],
      ['PERSON_MALFORMED', 'person'],
      ['EMAIL_MALFORMED', 'email'],
      ['PHONE_MALFORMED', 'phone'],
    ]);
  });

  it('a dossier is finished on its day of reception at the earliest and today at the latest', () => {
    expect(problemsOf({ finishedOn: day('2026-10-07') })).toEqual([['FINISH_TOO_EARLY', 'finishedOn']]);
    expect(problemsOf({ finishedOn: day('2026-10-08') })).toEqual([]);
    expect(problemsOf({ finishedOn: ON })).toEqual([]);
    expect(problemsOf({ finishedOn: '2026-02-30' as never })).toEqual([['DAY_UNREAL', 'finishedOn']]);
  });

  it.each([
    ['two addresses', 'a@b.vn b@c.vn'],
    ['a second header', 'a@b.vn\nBcc: c@d.vn'],
    ['a name with it', 'Dân <a@b.vn>'],
    ['no host', 'a@'],
    ['no domain', 'a@localhost'],
    ['a very long one', `${'a'.repeat(60)}@${'b.'.repeat(100)}vn`],
  ])('a report is refused for an e-mail address that is %s', (_, email) =>
    expect(problemsOf({ email })).toEqual([['EMAIL_MALFORMED', 'email']]),
  );

  it('problems never repeat a personal value in their messages', () => {
    const found = dossierProblems(
      { ...report, person: '036090000001;', email: 'secret@', phone: '0912-secret' },
      ON,
    );
    expect(found).toHaveLength(3);
    expect(JSON.stringify(found)).not.toMatch(/secret|036090/);
  });
});

describe('the frame a dossier stands in', () => {
  it("a dossier stands in the deciding agency's frame unless it judges the receiving one", () => {
    const both = { ...report, receivingAgency: 'H21' };
    expect(frameAgencyOf(both)).toBe('H21.17');
    expect(frameAgencyOf({ ...both, judges: 'deciding' })).toBe('H21.17');
    expect(frameAgencyOf({ ...both, judges: 'receiving' })).toBe('H21');
    expect(frameAgencyOf({ ...report, judges: 'receiving' })).toBe('H21.17');
  });
});

describe('the outcome', () => {
  it('the outcome late means granted, late; a refusal may be late as well', () => {
    expect(outcomeOf({ ...report, outcome: 'late' })).toEqual({ outcome: 'granted', late: true });
    expect(outcomeOf({ ...report, outcome: 'refused', late: true })).toEqual({
      outcome: 'refused',
      late: true,
    });
    expect(outcomeOf(report)).toEqual({ outcome: 'granted', late: false });
  });
});
