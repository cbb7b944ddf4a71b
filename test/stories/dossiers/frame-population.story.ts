import { AgenciesScope } from '@hailong/database';
import { day, ROUND_ID } from '@hailong/kernel';
import { ReportDossiers } from '@hailong/dossiers/use-cases';
import { aReporter, FRAME, FramePart } from '../../kit/reporter';
import { REPORTER, ANALYST, administratorOf } from '../../kit/actors';
import { surveyContext } from '../../kit/servers/process';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { agencies } from '../../kit/agencies';

const RECORD = `mutation ($input: SurveyFrameCountInput!) { recordSurveyFrameCount(input: $input) {
  __typename ... on SurveyFrameCountRecorded { asOf dossiers } ... on SurveyRefusal { problems { code place } } } }`;
const IMPORT = `mutation ($input: SurveyFrameCountImportInput!) { importSurveyFrameCounts(input: $input) {
  __typename ... on SurveyFrameCountsImported { added unchanged } ... on SurveyRefusal { problems { code place } } } }`;
const SUPERVISOR = { subject: 'mttq', agencyCode: 'P.1', roles: ['agency-supervisor' as const] };
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

describe('N of an agency', () => {
  const described = aProvince('2026-10-31').with(aPortal()).with(agencies()).with(aReporter());
  let province: Opened<typeof described>;
  const P1 = administratorOf('P.1');
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const count = async (input: object, actor = P1) => {
    const full = {
      window: YEAR,
      dossiers: 999,
      source: 'báo cáo quý III',
      note: 'cổng chưa kết nối',
      ...input,
    };
    const answer = await province.portal.ask<{ recordSurveyFrameCount: object }>(
      RECORD,
      { input: full },
      actor,
    );
    return answer.errors?.[0]?.extensions.code ?? answer.data.recordSurveyFrameCount;
  };
  const importCounts = async (content: string, more: object = {}) => {
    const input = { format: 'CSV', content, ...more };
    const answer = await province.portal.ask<{ importSurveyFrameCounts: object }>(IMPORT, { input }, P1);
    expect(answer.errors).toBeUndefined();
    return answer.data.importSurveyFrameCounts;
  };
  const whole = async (more: object = {}) => (await province.reporter.parts(P1, more))[0] as FramePart;

  it('comes from the dossier system and counts the refused, the late and those who gave up (peers 11 and 12)', async () => {
    await province.reporter.report([
      province.reporter.dossier({ email: 'dan@example.vn' }),
      province.reporter.dossier({ outcome: 'LATE' }),
      province.reporter.dossier({
        outcome: 'REFUSED',
        applicant: 'ORGANIZATION',
        email: 'to-chuc@example.vn',
        objects: true,
      }),
      province.reporter.dossier({ outcome: 'WITHDRAWN' }),
      province.reporter.dossier({ decidingAgency: 'P.2' }),
    ]);
    const [all, ...parts] = await province.reporter.parts(P1);
    expect(all).toMatchObject({
      ...{ field: null, procedureGroup: null, applicant: null, dossiers: 4, source: 'DOSSIERS' },
      ...{ asOf: '2026-10-31', reported: 4, stated: null, reachable: 1 },
      outcomes: { granted: 1, late: 1, refused: 1, withdrawn: 1 },
    });
    expect(parts.map(({ applicant, dossiers }) => [applicant, dossiers]).sort()).toEqual([
      ['CITIZEN', 3],
      ['ORGANIZATION', 1],
    ]);
  });

  it('grows through the year and is what had been finished by the day that is asked for', async () => {
    await province.reporter.report([
      province.reporter.dossier({ finishedOn: '2026-10-25' }),
      province.reporter.dossier({ finishedOn: '2026-10-31' }),
    ]);
    expect((await whole({ asOf: '2026-10-19' })).dossiers).toBe(0);
    expect((await whole({ asOf: '2026-10-25' })).dossiers).toBe(5);
    expect((await whole()).dossiers).toBe(6);
    expect((await whole({ window: { from: '2026-10-26', to: '2026-10-31' } })).dossiers).toBe(1);
  });

  it('is the larger number where the agency states one, with its own day, and the dossiers again once they are more', async () => {
    expect(await count({ asOf: '2026-09-30' })).toMatchObject({ asOf: '2026-09-30', dossiers: 999 });
    expect(await whole()).toMatchObject({
      ...{ dossiers: 999, source: 'COUNTS', asOf: '2026-09-30' },
      ...{ reported: 6, stated: 999, statedBy: 'báo cáo quý III' },
    });
    expect(await whole({ asOf: '2026-09-29' })).toMatchObject({ stated: null });
    await count({ dossiers: 5 });
    expect(await whole()).toMatchObject({ dossiers: 6, source: 'DOSSIERS', stated: 5 });
  });

  it('keeps every count that was stated: a newer one counts, and it stands in the trail who said so and why', async () => {
    const kept = await province.db.admin<{ dossiers: number; actor: string; note: string }>(
      'select dossiers, actor, note from hailong.frame_count order by at',
    );
    expect(kept).toEqual(
      [999, 5].map((dossiers) => ({ dossiers, actor: 'admin of P.1', note: 'cổng chưa kết nối' })),
    );
    const trail = await province.db.admin(
      `select actor from hailong.audit_entry where action = 'record-frame-count'`,
    );
    expect(trail).toHaveLength(2);
  });

  it('is stated with a source, a reason and days that make sense, for one agency by its own administrator', async () => {
    const faulty = { note: ' ', source: '', dossiers: -1, asOf: '2026-11-01', field: 'Đất đai' };
    expect(await count(faulty)).toMatchObject({
      problems: [
        { code: 'AS_OF_TOO_LATE', place: 'asOf' },
        { code: 'PART_CODE_MALFORMED', place: 'field' },
        { code: 'DOSSIER_COUNT_OUTSIDE', place: 'dossiers' },
        { code: 'COUNT_SOURCE_MISSING', place: 'source' },
        { code: 'COUNT_NOTE_MISSING', place: 'note' },
      ],
    });
    expect(await count({ dossiers: 10_000_001 })).toMatchObject({
      problems: [{ code: 'DOSSIER_COUNT_OUTSIDE', place: 'dossiers' }],
    });
    expect(await count({ window: { from: '2026-12-31', to: '2026-01-01' } })).toMatchObject({
      problems: [{ code: 'WINDOW_REVERSED' }, { code: 'AS_OF_TOO_EARLY' }],
    });
    expect(await count({}, REPORTER)).toBe('FORBIDDEN');
  });

  it('comes from a table too: all rows or none, every faulty cell named, and the same file again adds nothing', async () => {
    const header = 'from;to;as_of;applicant;dossiers;source;note';
    const good = `${header}\n2026-01-01;2026-12-31;2026-10-30;citizen;700;sổ;\n2026-01-01;2026-12-31;2026-10-30;organization;300;;`;
    const defaults = { source: 'bảng', note: 'nhập từ sổ' };
    const bad = `${good}\n2026-02-30;2026-12-31;;people;x;;`;
    expect(await importCounts(bad, defaults)).toMatchObject({
      problems: [
        { code: 'DAY_UNREAL', place: 'row 4, column from' },
        { code: 'APPLICANT_UNKNOWN', place: 'row 4, column applicant' },
      ],
    });
    expect(await importCounts(good)).toMatchObject({
      problems: [
        { place: 'row 2, column note' },
        { place: 'row 3, column source' },
        { place: 'row 3, column note' },
      ],
    });
    expect(await importCounts(good, defaults)).toMatchObject({ added: 2, unchanged: 0 });
    expect(await importCounts(good, defaults)).toMatchObject({ added: 0, unchanged: 2 });
    const trail = await province.db.admin(
      `select actor, subject, jsonb_array_length(after) as counts from hailong.audit_entry
       where action = 'record-frame-count' order by at desc limit 1`,
    );
    expect(trail).toEqual([{ actor: 'admin of P.1', subject: '2 counts', counts: 2 }]);
    const newer = good.replaceAll('2026-10-30', '2026-10-31').replace(';700;', ';705;');
    expect(await importCounts(newer, defaults)).toMatchObject({ added: 2 });
    expect(await importCounts(good, defaults)).toMatchObject({ added: 0, unchanged: 2 });
    const parts = await province.reporter.parts(P1, { asOf: '2026-10-30' });
    expect(parts.find(({ applicant }) => applicant === 'CITIZEN')).toMatchObject({
      ...{ dossiers: 700, source: 'COUNTS', statedBy: 'sổ' },
    });
    const twice = `${good}\n2026-01-01;2026-12-31;2026-10-29;citizen;1;sổ;sổ`;
    expect(await importCounts(twice, defaults)).toMatchObject({
      problems: [{ code: 'DOSSIER_COUNT_REPEATED', place: 'row 4' }],
    });
  });

  it('is shown to the agency, its supervisor and Sở Nội vụ, and to no other agency', async () => {
    expect((await province.reporter.parts(SUPERVISOR))[0]?.reported).toBe(6);
    expect((await province.reporter.parts(ANALYST, { agencyCode: 'P.1' }))[0]?.reported).toBe(6);
    expect((await province.reporter.parts(administratorOf('P.2')))[0]?.reported).toBe(1);
    const ask = async (actor: typeof P1, variables: object) => {
      const answer = await province.portal.ask<{ surveyFrame: object }>(FRAME, variables, actor);
      return answer.errors?.[0]?.extensions.code ?? answer.data.surveyFrame;
    };
    const P2 = administratorOf('P.2');
    expect(await ask(P2, { window: YEAR, agencyCode: 'P.1' })).toMatchObject({ code: 'AGENCY_UNKNOWN' });
    expect(await ask(ANALYST, { window: YEAR })).toMatchObject({ code: 'AGENCY_MISSING' });
    expect(await ask(P2, {})).toMatchObject({ code: 'WINDOW_MISSING' });
    expect(await ask(P2, { round: ROUND_ID.of(999) })).toMatchObject({ code: 'NOT_FOUND', place: 'round' });
    expect(await ask(P2, { window: YEAR, asOf: '2026-11-01' })).toMatchObject({ code: 'AS_OF_TOO_LATE' });
    expect(await ask(REPORTER, { window: YEAR })).toBe('FORBIDDEN');
  });

  it('needs no key: without one only what would have to be encrypted is refused, with what to do', async () => {
    const app = await surveyContext(province.db.appUrl, { secretKey: undefined });
    const report = {
      ...province.reporter.dossier(),
      outcome: 'granted',
      applicant: 'citizen',
      finishedOn: day('2018-08-01'),
    };
    const plain = { ...report, code: 'H21.17-180701-0001' } as const;
    const scope = AgenciesScope.ofEvery('test');
    const reports = [plain, { ...plain, email: 'dan@example.vn' }, { ...plain, person: '036' }] as never;
    const verdicts = await app.get(ReportDossiers, { strict: false }).report(scope, reports);
    await app.close();
    expect(
      verdicts.map((each) => (each.ok ? 'ok' : each.problems.map(({ code, place }) => [code, place]))),
    ).toEqual(['ok', [['SECRET_KEY_MISSING', 'email']], [['SECRET_KEY_MISSING', 'person']]]);
  });
});
