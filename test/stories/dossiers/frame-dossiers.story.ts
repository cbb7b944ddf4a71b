import { atOnce } from '../../kit/run-concurrently';
import { aReporter, REPORT } from '../../kit/reporter';
import { REPORTER, operatorOf, ANALYST, administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { agencies } from '../../kit/agencies';

describe('a finished dossier', () => {
  const described = aProvince('2026-10-31').with(aPortal()).with(agencies()).with(aReporter());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const kept = (code: string) => province.reporter.kept(code);

  it('of either generation of codes is taken from the portal for every agency in one call, each with its verdict', async () => {
    const [old, ministry] = ['000.00.17.H21-240229-0975', 'H21.17-261008-090001'];
    const inputs = [
      province.reporter.dossier({ code: old, finishedOn: '2024-03-01' }),
      province.reporter.dossier({ code: ministry, decidingAgency: 'P.2' }),
      province.reporter.dossier({ code: 'H21.17-260230-0001' }),
    ];
    const verdicts = await province.reporter.report(inputs);
    expect(verdicts.map(({ code, status, agencyCode }) => [code, status, agencyCode])).toEqual([
      [old, 'REPORTED', 'P.1'],
      [ministry, 'REPORTED', 'P.2'],
      ['H21.17-260230-0001', undefined, undefined],
    ]);
    expect((await kept(old)).map(({ agency }) => agency)).toEqual(['P.1']);
    expect(await kept('H21.17-260230-0001')).toEqual([]);
  });

  it.each([
    ['30 February', { code: 'H21.17-260230-0001' }, [['DOSSIER_CODE_MALFORMED', 'code']]],
    ['29 February of a common year', { code: 'H21.17-260229-0001' }, [['DOSSIER_CODE_MALFORMED', 'code']]],
    ['an unknown agency', { decidingAgency: 'P.9' }, [['AGENCY_UNKNOWN', 'decidingAgency']]],
    [
      'an unknown receiving agency',
      { receivingAgency: 'P.8', decidingAgency: 'P.9' },
      [
        ['AGENCY_UNKNOWN', 'decidingAgency'],
        ['AGENCY_UNKNOWN', 'receivingAgency'],
      ],
    ],
    ['an end before its beginning', { finishedOn: '2026-10-01' }, [['FINISH_TOO_EARLY', 'finishedOn']]],
    ['an end to come', { finishedOn: '2026-11-01' }, [['FINISH_TOO_LATE', 'finishedOn']]],
    ['a name instead of a code', { procedure: 'Cấp sổ đỏ' }, [['PROCEDURE_CODE_MALFORMED', 'procedure']]],
    ['two minds about being late', { outcome: 'LATE', late: false }, [['LATENESS_DIFFERENT', 'late']]],
    ['characters that cannot be stored', { person: 'a\u0000b' }, [['PERSON_MALFORMED', 'person']]],
    ['such characters for an agency', { decidingAgency: 'P\u0000' }, [['AGENCY_UNKNOWN', 'decidingAgency']]],
  ])('with %s is refused by name, and nothing of it is kept', async (_, changes, problems) => {
    const before = await province.db.admin('select code from hailong.dossier');
    expect(await province.reporter.refusals(changes)).toEqual(problems);
    expect(await province.db.admin('select code from hailong.dossier')).toHaveLength(before.length);
  });

  it('reported again changes nothing; reported otherwise is corrected, and the last report counts', async () => {
    const first = province.reporter.dossier({ field: 'dat-dai', email: 'dan@example.vn' });
    const status = async (input: object) => (await province.reporter.report([input]))[0]?.status;
    expect(await status(first)).toBe('REPORTED');
    expect(await status(first)).toBe('UNCHANGED');
    expect(await status({ ...first, outcome: 'LATE' })).toBe('CORRECTED');
    expect((await kept(first.code))[0]).toMatchObject({ outcome: 'granted', late: true, field: 'dat-dai' });
    expect(await status({ ...first, field: null, outcome: 'REFUSED' })).toBe('CORRECTED');
    const [row, ...others] = await kept(first.code);
    expect(row).toMatchObject({ outcome: 'refused', late: false, field: null });
    expect(others).toEqual([]);
    const [trail] = await province.db.admin<{ actor: string; after: object }>(
      `select actor, after from hailong.audit_entry where action = 'report-dossiers' order by at desc limit 1`,
    );
    expect(trail).toMatchObject({
      actor: 'portal',
      after: {
        corrected: [
          { code: first.code, changes: { outcome: ['granted', 'refused'], field: ['dat-dai', null] } },
        ],
      },
    });
    expect(JSON.stringify(trail)).not.toContain('dan@example.vn');
  });

  it('is stamped by the clock of the database, by which draws look, whatever the application takes the time to be', async () => {
    const report = province.reporter.dossier();
    await province.reporter.report([report]);
    const [stamped] = await province.db.admin(
      `select reported_at between now() - interval '1 hour' and now() + interval '1 second' as now
       from hailong.dossier where code = $1`,
      [report.code],
    );
    expect(stamped).toEqual({ now: true });
  });

  it('twice in one call is one dossier, as it was said last', async () => {
    const twice = province.reporter.dossier();
    const verdicts = await province.reporter.report([
      twice,
      { ...twice, outcome: 'WITHDRAWN' },
      { ...twice, outcome: 'WITHDRAWN' },
    ]);
    expect(verdicts.map(({ status }) => status)).toEqual(['REPORTED', 'CORRECTED', 'UNCHANGED']);
    expect((await kept(twice.code)).map(({ outcome }) => outcome)).toEqual(['withdrawn']);
  });

  it('reported by many at once is kept once, and exactly one of them was first', async () => {
    const same = province.reporter.dossier();
    const reports = Array.from({ length: 4 }, () => () => province.reporter.report([same]));
    const verdicts = await atOnce(province.db.adminUrl, 'lock table hailong.dossier in share mode', reports);
    expect(verdicts.flat().map(({ status }) => status)).toEqual([
      'REPORTED',
      ...Array<string>(3).fill('UNCHANGED'),
    ]);
    expect(await kept(same.code)).toHaveLength(1);
  });

  it('comes a thousand at once, and one more is one too many', async () => {
    const inputs = Array.from({ length: 1000 }, (_, i) =>
      province.reporter.dossier({
        code: `H21.18-261009-${String(i).padStart(4, '0')}`,
        decidingAgency: `P.${(i % 3) + 1}`,
      }),
    );
    const verdicts = await province.reporter.report(inputs);
    expect(verdicts.map(({ code }) => code)).toEqual(inputs.map(({ code }) => code));
    expect(new Set(verdicts.map(({ status }) => status))).toEqual(new Set(['REPORTED']));
    const tooMany = await province.portal.ask(
      REPORT,
      { inputs: [...inputs, province.reporter.dossier()] },
      REPORTER,
    );
    expect(tooMany.errors?.[0]?.extensions.code).toBe('SURVEY_INVALID_INPUT');
  });

  it('stands in the frame of the deciding agency, or of the receiving one where that is to be judged', async () => {
    const code = province.reporter.dossier().code;
    const report = { ...province.reporter.dossier({ code }), receivingAgency: 'P.3' };
    const [deciding] = await province.reporter.report([report]);
    const [receiving] = await province.reporter.report([{ ...report, judges: 'RECEIVING' }]);
    expect([deciding?.agencyCode, receiving?.agencyCode]).toEqual(['P.1', 'P.3']);
    expect((await kept(code)).map(({ agency }) => agency)).toEqual(['P.1', 'P.3']);
  });

  it('is reported by the portal and by the administrator of its agency, and by nobody else', async () => {
    const own = province.reporter.dossier();
    const foreign = province.reporter.dossier({ decidingAgency: 'P.2', receivingAgency: 'P.1' });
    const [mine, theirs, judged] = await province.reporter.report(
      [own, foreign, { ...foreign, judges: 'RECEIVING' }],
      administratorOf('P.1'),
    );
    expect([mine?.status, judged?.status]).toEqual(['REPORTED', 'REPORTED']);
    expect(theirs?.problems).toMatchObject([{ code: 'AGENCY_UNKNOWN', place: 'decidingAgency' }]);
    for (const actor of [operatorOf('P.1'), ANALYST]) {
      const answer = await province.portal.ask(REPORT, { inputs: [province.reporter.dossier()] }, actor);
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const nobody = await province.portal.ask(REPORT, { inputs: [province.reporter.dossier()] });
    expect(nobody.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
