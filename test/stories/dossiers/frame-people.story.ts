import { openContact, personTag } from '@hailong/dossiers/use-cases';
import { Sealing, secretKeyOf } from '@hailong/secrets';
import { atOnce } from '../../kit/run-concurrently';
import { aReporter, OBJECT } from '../../kit/reporter';
import { REPORTER, operatorOf, ANALYST, administratorOf } from '../../kit/actors';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { agencies } from '../../kit/agencies';

describe('the person behind a dossier', () => {
  const described = aProvince('2026-10-31').with(aPortal()).with(agencies()).with(aReporter());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const kept = (code: string) => province.reporter.kept(code);
  const object = async (input: object, actor = REPORTER) => {
    const answer = await province.portal.ask<{ objectToSurveyInvitations: object }>(OBJECT, { input }, actor);
    return answer.errors?.[0]?.extensions.code ?? answer.data.objectToSurveyInvitations;
  };

  it('can be reached, but not by a curious database administrator', async () => {
    const personal = { email: 'nguyen.dan@example.vn', phone: '0912 345 678', person: '036090000001' };
    const { code } = (await province.reporter.report([province.reporter.dossier(personal)]))[0] ?? {
      code: '',
    };
    const [row] = await kept(code);
    const dump = await province.db.admin<{ t: string }>(
      `select d::text || encode(sealed_contact, 'escape') || encode(person_tag, 'escape') as t
       from hailong.dossier d where code = $1
       union all select a::text from hailong.audit_entry a`,
      [code],
    );
    expect(dump.map(({ t }) => t).join('\n')).not.toMatch(/nguyen\.dan|912 345|036090000001/);
    const sealing = new Sealing(secretKeyOf(TEST_SECRET_KEY));
    const owner = { agencyId: row?.agency_id ?? 0, dossierId: row?.dossier_id ?? '' };
    const { email, phone, person } = personal;
    expect(openContact(sealing, owner, row?.sealed_contact as Buffer)).toEqual({ email, phone });
    expect(row?.person_tag).toEqual(personTag(sealing, owner.agencyId, person));
  });

  it('is forgotten by a later report that leaves the contact out', async () => {
    const reachable = province.reporter.dossier({ email: 'dan@example.vn' });
    await province.reporter.report([reachable]);
    expect((await province.reporter.report([{ ...reachable, email: null }]))[0]?.status).toBe('CORRECTED');
    expect((await kept(reachable.code))[0]?.sealed_contact).toBeNull();
  });

  it('who objects is never written to again, whatever is reported later', async () => {
    const asked = province.reporter.dossier({ email: 'dan@example.vn', person: '036090000002' });
    await province.reporter.report([asked]);
    const input = { agencyCode: 'P.1', code: asked.code };
    expect(await object(input)).toEqual({ __typename: 'SurveyObjectionNoted' });
    expect((await kept(asked.code))[0]).toMatchObject({ objects: true, sealed_contact: null });
    expect(await object(input, operatorOf('P.1'))).toEqual({ __typename: 'SurveyObjectionNoted' });
    const [again] = await province.reporter.report([{ ...asked, objects: false, outcome: 'LATE' }]);
    expect(again).toMatchObject({ status: 'CORRECTED', objects: true });
    const [row] = await kept(asked.code);
    expect(row).toMatchObject({ objects: true, sealed_contact: null, late: true });
    expect(row?.person_tag).not.toBeNull();
  });

  it('who objects at the moment of a report is not to be reached after it', async () => {
    const asked = province.reporter.dossier({ email: 'dan@example.vn' });
    await province.reporter.report([asked]);
    const row = `select from hailong.dossier where code = '${asked.code}' for update`;
    await atOnce<unknown>(province.db.adminUrl, row, [
      () => object({ agencyCode: 'P.1', code: asked.code }),
      () => province.reporter.report([{ ...asked, outcome: 'LATE', email: 'moi@example.vn' }]),
    ]);
    expect((await kept(asked.code))[0]).toMatchObject({ objects: true, late: true, sealed_contact: null });
  });

  it('who objects stands in the trail of his agency, with who noted it', async () => {
    const { code } = (await province.reporter.report([province.reporter.dossier()]))[0] ?? { code: '' };
    await object({ agencyCode: 'P.1', code }, operatorOf('P.1'));
    const trail = await province.db.admin(
      `select a.code as agency, e.actor, e.subject from hailong.audit_entry e join hailong.agency a using (agency_id)
       where e.action = 'object-to-invitations' order by e.at desc limit 1`,
    );
    expect(trail).toEqual([{ agency: 'P.1', actor: operatorOf('P.1').subject, subject: code }]);
  });

  it('may object with the report itself', async () => {
    const [verdict] = await province.reporter.report([
      province.reporter.dossier({ objects: true, email: 'dan@example.vn' }),
    ]);
    expect(verdict).toMatchObject({ status: 'REPORTED', objects: true });
    expect((await kept(verdict?.code ?? ''))[0]?.sealed_contact).toBeNull();
  });

  it('cannot object by a dossier of another agency, nor by one that is not there', async () => {
    const { code } = (await province.reporter.report([province.reporter.dossier()]))[0] ?? { code: '' };
    expect(await object({ agencyCode: 'P.1', code }, administratorOf('P.2'))).toMatchObject({
      code: 'AGENCY_UNKNOWN',
    });
    expect(await object({ agencyCode: 'P.2', code })).toMatchObject({ code: 'NOT_FOUND', place: 'code' });
    expect(await object({ agencyCode: 'P.1', code }, ANALYST)).toBe('FORBIDDEN');
    expect((await kept(code))[0]?.objects).toBe(false);
  });
});
