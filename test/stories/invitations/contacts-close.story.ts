import { DrawRecord, DrawSample, RedrawSample } from '@hailong/draws/use-cases';
import { CloseRound } from '@hailong/surveys/use-cases';
import { DESIGN, ReportedDossier, reportDossiers } from '../../kit/draw';
import { DossierVerdict, REPORT } from '../../kit/reporter';
import { REPORTER } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';

describe('when a round closes,', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }));
  let province: Opened<typeof described>;
  let draw: DrawRecord;
  beforeAll(async () => {
    province = await described.open();
    await otherRound('P', 'draft', 'P.1', '2018-03-01', '2018-03-31');
    await otherRound('P.1', 'draft', 'P.1', '2018-04-01', '2018-04-30');
    await otherRound('P', 'open', 'P.1', '2018-05-01', '2018-05-31');
    await otherRound('P', 'closed', 'P.1', '2018-01-01', '2018-12-31');
    await otherRound('P', 'draft', 'P.2', '2018-01-01', '2018-12-31');
    await reported(
      ...['2018-01-15', '2018-03-15', '2018-04-15', '2018-05-15', '2017-12-31'].map((finishedOn) => ({
        ...{ code: `H-${finishedOn}`, finishedOn, person: `person of ${finishedOn}` },
      })),
      { code: 'H-old', finishedOn: '2015-01-01', contact: false, person: 'long ago' },
      { code: 'H-old-objects', finishedOn: '2015-01-01', objects: true, contact: false, person: 'no more' },
    );
    await reportDossiers(province.db, (await province.scopeOf('P.2')).agencyId, [{ code: 'H-of-P.2' }]);
    const sizes = { kind: 'fixed' as const, each: 1, exceptions: {} };
    const wish = { roundId: province.round.roundId, design: { ...DESIGN, contactNeeded: true, sizes } };
    draw = expectOk(await province.app.get(DrawSample).draw(await province.scopeOf('P.1'), wish));
    expectOk(await province.app.get(CloseRound).close(province.owner, province.round.roundId));
  });
  afterAll(() => province.close());

  const otherRound = async (owner: string, state: string, agency: string, from: string, to: string) => {
    const [{ agencyId: ownerId }, { agencyId }] = [
      await province.scopeOf(owner),
      await province.scopeOf(agency),
    ];
    const changes = { service: { from, to }, participants: [{ agencyId, rankingGroup: 'department' }] };
    const db = province.db;
    await db.admin(
      `insert into hailong.survey_plan (agency_id, code, state, document) values ($1, 'plan-of-others', 'draft', '{}') on conflict do nothing`,
      [ownerId],
    );
    await db.admin(
      `insert into hailong.survey_round (agency_id, plan_id, code, state, document)
       select $1, (select plan_id from hailong.survey_plan where agency_id = $1 and code = 'plan-of-others'), $2, $3, document || $4
       from hailong.survey_round where round_id = $5`,
      [
        ownerId,
        `other-${from}-${agency.toLowerCase()}`,
        state,
        JSON.stringify(changes),
        province.round.roundId,
      ],
    );
  };
  const reported = async (...some: ReportedDossier[]) =>
    reportDossiers(province.db, (await province.scopeOf('P.1')).agencyId, some);
  const codesWith = async (column: string) => {
    const rows = await province.db.admin<{ code: string }>(
      `select code from hailong.dossier where ${column} is not null order by code`,
    );
    return rows.map(({ code }) => code);
  };
  const report = async (finishedOn: string, serial: string, actor = REPORTER) => {
    const dossier = {
      code: `H21.17-${serial}`,
      decidingAgency: 'P.1',
      outcome: 'GRANTED',
      applicant: 'CITIZEN',
    };
    const inputs = [{ ...dossier, finishedOn, email: 'dan@example.vn' }];
    const answer = await province.portal.ask<{ it: DossierVerdict[] }>(
      REPORT.replace('reportSurveyDossiers', 'it: reportSurveyDossiers'),
      { inputs },
      actor,
    );
    expect(answer.data.it[0]).toMatchObject({ status: 'REPORTED' });
    return dossier.code;
  };

  it('contacts in the frame are destroyed but for those that another round may still write to: a draft, also of others, or an open one', async () => {
    expect(await codesWith('sealed_contact')).toEqual([
      ...['H-2017-12-31', 'H-2018-03-15', 'H-2018-04-15', 'H-2018-05-15', 'H-of-P.2'],
    ]);
  });

  it('the audit entry counts what was destroyed', async () => {
    const records = await province.db.admin<{
      code: string;
      after: { contacts: number; persons: number };
    }>(
      `select a.code, e.after from hailong.audit_entry e join hailong.agency a using (agency_id)
       where e.action = 'destroy-invitation-keys' order by a.code`,
    );
    expect(records.map(({ code, after }) => [code, after.contacts, after.persons])).toEqual([
      ...[
        ['P.1', 1, 1],
        ['P.2', 0, 0],
        ['P.3', 0, 0],
      ],
    ]);
  });

  it('the digest of a person stays as long as a draw may ask for it, and that of an objecting person for good', async () => {
    const kept = await codesWith('person_tag');
    expect(kept).toContain('H-2018-01-15');
    expect(kept).toContain('H-old-objects');
    expect(kept).not.toContain('H-old');
  });

  it('contacts do not come back with a later report, unless another round may still write', async () => {
    const over = await report('2018-01-16', '180110-0001');
    const drafted = await report('2018-03-16', '180310-0001');
    const before = await report('2017-12-30', '171210-0001');
    const kept = await codesWith('sealed_contact');
    expect(kept).not.toContain(over);
    expect(kept).toEqual(expect.arrayContaining([drafted, before]));
  });

  it('destroyed contacts do not make a draw look as if its frame had been changed', async () => {
    const check = expectOk(
      await province.app.get(RedrawSample).redraw(await province.scopeOf('P.1'), draw.drawId),
    );
    expect(check.differences.filter(({ kind }) => kind !== 'new')).toEqual([]);
  });
});
