import { CountPopulation } from '@hailong/dossiers/use-cases';
import { DrawSample, RedrawSample } from '@hailong/draws/use-cases';
import { UpdateTargets } from '@hailong/quotas/use-cases';
import { AgenciesScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { DESIGN } from '../../kit/draw';
import { DossierVerdict, REPORT } from '../../kit/reporter';
import { REPORTER, operatorOf, ANALYST, administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { quotaRows } from '../../kit/quota-rows';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { people } from '../../kit/people';

const RETRACT = `mutation ($input: SurveyRetractDossierInput!) { it: retractSurveyDossier(input: $input) {
  __typename ... on SurveyRefusal { code place } } }`;
const DONE = { __typename: 'SurveyDossierRetracted' };
const PERSONAL = { email: 'dan@example.vn', person: '036090000003' };

describe('a dossier that was reported for the wrong agency', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  let made = 0;
  const report = async (changes: object = {}) => {
    const code = `H21.17-180701-${String((made += 1)).padStart(4, '0')}`;
    const usual = {
      code,
      decidingAgency: 'P.1',
      outcome: 'GRANTED',
      applicant: 'CITIZEN',
      finishedOn: '2018-07-05',
    };
    const inputs = [{ ...usual, ...changes }];
    const { data } = await province.portal.ask<{ reportSurveyDossiers: DossierVerdict[] }>(
      REPORT,
      { inputs },
      REPORTER,
    );
    expect(data.reportSurveyDossiers[0]?.problems).toBeUndefined();
    return { code, ...data.reportSurveyDossiers[0] };
  };
  const retract = async (code: string, more: object = {}, actor = REPORTER) => {
    const input = { agencyCode: 'P.1', code, reason: 'báo nhầm cơ quan', ...more };
    const { data, errors } = await province.portal.ask<{ it: object }>(RETRACT, { input }, actor);
    return errors?.[0]?.extensions.code ?? data.it;
  };
  const row = async (code: string) =>
    (
      await province.db.admin<Record<string, unknown>>(
        `select dossier_id as id, sealed_contact as contact, person_tag as person, objects, retracted_on::text as retracted
         from hailong.dossier where code = $1 and agency_id = $2`,
        [code, (await province.scopeOf('P.1')).agencyId],
      )
    )[0];
  const population = async () => {
    const scope = AgenciesScope.ofOne(await province.scopeOf('P.1'));
    const { rows } = expectOk(
      await province.app.get(CountPopulation).count(scope, { roundId: province.round.roundId }),
    );
    return rows[0]?.dossiers ?? 0;
  };

  it('counts nowhere once its report is taken back, and its person is forgotten', async () => {
    const { code } = await report(PERSONAL);
    expect(await population()).toBe(1);
    expect(await retract(code)).toEqual(DONE);
    expect(await population()).toBe(0);
    expect(await row(code)).toMatchObject({ contact: null, person: null, retracted: '2018-08-15' });
  });

  it('leaves a trail with the reason, and is taken back once', async () => {
    const { code } = await report();
    expect([await retract(code), await retract(code)]).toEqual([DONE, DONE]);
    const trail = await province.db.admin(
      `select after from hailong.audit_entry where action = 'retract-dossier' and subject = $1`,
      [code],
    );
    expect(trail).toEqual([{ after: { reason: 'báo nhầm cơ quan', on: '2018-08-15' } }]);
  });

  it('stands there again when it is reported again', async () => {
    const { code } = await report(PERSONAL);
    const before = await population();
    await retract(code);
    expect(await report({ code, ...PERSONAL })).toMatchObject({ code, status: 'CORRECTED' });
    expect(await population()).toBe(before);
    expect(await row(code)).toMatchObject({ retracted: null });
    expect((await row(code))?.contact).not.toBeNull();
    await retract(code);
  });

  it('keeps an objection', async () => {
    const { code } = await report({ ...PERSONAL, objects: true });
    expect(await retract(code)).toEqual(DONE);
    const kept = await row(code);
    expect(kept).toMatchObject({ objects: true, contact: null });
    expect(kept?.person).not.toBeNull();
  });

  it('takes the targets that follow N along, each change with its day', async () => {
    const { db, app } = province;
    const rule = {
      code: 'tat-ca',
      label: { vi: 'Tất cả', en: 'All' },
      rule: { kind: 'census' },
      over: { each: ['agency'] },
    };
    await db.admin(
      `update hailong.survey_round set document = jsonb_set(document, '{quotas}', $1) where round_id = $2`,
      [JSON.stringify([rule]), province.round.roundId],
    );
    await quotaRows(province).cell('P.1', { id: 50, rule: 'tat-ca' });
    const update = async () =>
      expectOk(await app.get(UpdateTargets).update(await province.scopeOf('P.1'), province.round.roundId));
    const { code } = await report();
    await report();
    await update();
    province.today('2018-08-16');
    await retract(code);
    await update();
    const targets = await db.admin(
      `select as_of::text as "asOf", population, target from hailong.quota_target where cell_id = 50 order by as_of`,
    );
    expect(targets).toEqual([
      { asOf: '2018-08-15', population: 2, target: 2 },
      { asOf: '2018-08-16', population: 1, target: 1 },
    ]);
  });

  it('is refused with what to do once somebody was invited or drawn for it, and no draw or invitation finds it afterwards', async () => {
    const codes = [];
    for (let at = 0; at < 6; at += 1) codes.push((await report({ email: `dan-${at}@example.vn` })).code);
    expect(await retract(codes[5] ?? '')).toEqual(DONE);
    expect(await province.people.invite('P.1', { port: 'EMAIL', dossiers: codes })).toMatchObject({
      code: 'NOT_FOUND',
    });
    await province.people.invite('P.1', { port: 'EMAIL', dossiers: codes.slice(0, 5) });
    expect(await retract(codes[0] ?? '')).toMatchObject({ code: 'INVITED_DOSSIER_LOCKED', place: 'code' });
    const sizes = { kind: 'fixed' as const, each: 100, exceptions: {} };
    const wish = { roundId: province.round.roundId, design: { ...DESIGN, sizes } };
    const scope = await province.scopeOf('P.1');
    const draw = expectOk(await province.app.get(DrawSample).draw(scope, wish));
    expect(draw.document.exclusions.retracted).toBe(6);
    expect(expectOk(await province.app.get(RedrawSample).redraw(scope, draw.drawId)).differences).toEqual([]);
    await province.db.admin(`update hailong.invitation set revoked_on = made_on`);
    expect(await retract(codes[0] ?? '')).toMatchObject({ code: 'DRAWN_DOSSIER_LOCKED', place: 'code' });
  });

  it('is taken back by its own administrator or the portal, and by nobody else', async () => {
    const { code } = await report();
    expect(await retract(code, {}, administratorOf('P.2'))).toMatchObject({ code: 'AGENCY_UNKNOWN' });
    expect(await retract(code, {}, operatorOf('P.1'))).toBe('FORBIDDEN');
    expect(await retract(code, {}, ANALYST)).toBe('FORBIDDEN');
    expect(await retract(code, { agencyCode: 'P.2' })).toMatchObject({ code: 'NOT_FOUND', place: 'code' });
    expect(await retract(code, { reason: '  ' })).toMatchObject({ code: 'REASON_MISSING' });
    expect(await retract(code, {}, administratorOf('P.1'))).toEqual(DONE);
    expect(day(String((await row(code))?.retracted))).toBe('2018-08-16');
  });
});
