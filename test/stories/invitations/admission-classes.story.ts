import { DossierTickets, HandOutTicket } from '@hailong/invitations';
import { AnswerWithoutScript, CredentialKeys } from '@hailong/invitations/use-cases';
import { Credential } from '@hailong/invitations/domain';
import { dossierCode, people } from '../../kit/people';
import { expectOk } from '../../kit/expect-ok';
import { aProvince, Opened } from '../../kit/province';
import { aRespondent } from '../../kit/respondent';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

type Voucher = 'agency' | 'system' | 'above';
interface Invited {
  readonly invited: number;
  readonly waiting: number;
  readonly waitingBecause: readonly { code: string; message: string; messageEn: string }[];
}

describe('the class of an admission', () => {
  const described = aProvince()
    .with(aPortal({ restDays: 0 }))
    .with(aRound({ changes: { ...FOR_THE_INVITED, channels: ['ONLINE', 'PAPER', 'APP'] } }))
    .with(people())
    .with(aRespondent());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());

  const invite = async (agency: string, count: number, vouchedBy: Voucher, person?: string) => {
    const ids = await province.people.dossiers(agency, count, { vouchedBy, person });
    const order = { port: 'PAPER', dossiers: ids.map(dossierCode) };
    return { ids, reply: await province.people.invite<Invited>(agency, order) };
  };
  const admissions = async (agency: string) => {
    const { agencyId } = await province.scopeOf(agency);
    return province.db.admin<{ form_class: number; n: number }>(
      `select form_class, count(*)::int as n from hailong.admission where agency_id = $1 group by 1 order by 1`,
      [agencyId],
    );
  };
  const classOf = async (agency: string, credential: Credential) => {
    const { agencyId } = await province.scopeOf(agency);
    return province.app.get(CredentialKeys).classOf(agencyId, province.round.roundId, credential);
  };

  it('is independent where a system or a unit above vouches for the dossier, else touched, as blank sheets are', async () => {
    await invite('P.1', 5, 'system');
    await invite('P.1', 5, 'above');
    await invite('P.1', 6, 'agency');
    await province.people.invite('P.1', { port: 'PAPER', blank: 2 });
    expect(await admissions('P.1')).toEqual([
      { form_class: 2, n: 8 },
      { form_class: 3, n: 10 },
    ]);
  });

  it('is all that a credential tells: it verifies by the key of its class, and no other', async () => {
    for (const [voucher, expected] of [
      ['system', 'independent'],
      ['agency', 'touched'],
    ] as const) {
      const { ids } = await invite('P.1', 5, voucher);
      const [one] = await province.people.invitationsOf('P.1', ids);
      const credential = await province.respondent.credential('P.1', one?.token ?? '');
      expect(Object.keys(credential).sort()).toEqual(['nonce', 'signature']);
      expect(await classOf('P.1', credential)).toBe(expected);
    }
  });

  it('is that of an answer without a script, and that of a dossier whose person an app asks', async () => {
    const scope = await province.scopeOf('P.3');
    const at = { agencyId: scope.agencyId, roundId: province.round.roundId };
    const withoutScript = province.app.get(AnswerWithoutScript);
    const vouchedClass = async (key: { token?: string; shortCode?: string }) =>
      expectOk(await withoutScript.vouched(at, key))?.formClass;
    for (const [voucher, expected] of [
      ['above', 'independent'],
      ['agency', 'touched'],
    ] as const) {
      const { ids } = await invite('P.3', 5, voucher);
      const [one] = await province.people.invitationsOf('P.3', ids);
      expect(await vouchedClass({ token: one?.token })).toBe(expected);
      expect(await vouchedClass({ shortCode: one?.shortCode })).toBe(expected);
      const [id] = await province.people.dossiers('P.3', 1, { vouchedBy: voucher });
      const order = { roundId: at.roundId, dossierCode: dossierCode(id) };
      const { ticket } = expectOk(await province.app.get(HandOutTicket).handOut(scope, order));
      expect(expectOk(await province.app.get(DossierTickets).check(at, ticket)).formClass).toBe(expected);
    }
    const unknown = await withoutScript.vouched(at, { token: 'AAAAAAAAAAAAAAAAAAAAAA' });
    expect(unknown).toMatchObject({ ok: false, problems: [{ code: 'INVITATION_UNKNOWN' }] });
    await province.db.admin('delete from hailong.admission where agency_id = $1', [at.agencyId]);
  });

  it('is kept with the form that proves it: by a credential, and by an invitation on a page without scripts', async () => {
    const { agencyId } = await province.scopeOf('P.1');
    const stored = () =>
      province.db.admin<{ form_class: number }>(
        'select form_class from hailong.survey_response where agency_id = $1 order by 1',
        [agencyId],
      );
    for (const voucher of ['system', 'agency'] as const) {
      const { ids } = await invite('P.1', 5, voucher);
      const [one, two] = await province.people.invitationsOf('P.1', ids);
      await province.respondent.answer('P.1', {
        credential: await province.respondent.credential('P.1', one?.token ?? ''),
      });
      const answered = await province.respondent.withoutScript('P.1', { token: two?.token });
      expect(answered.__typename).toBe('SurveyResponseAccepted');
    }
    expect((await stored()).map((form) => form.form_class)).toEqual([2, 2, 3, 3]);
  });

  it('needs the message for the key of the class: one for another key is not signed', async () => {
    const { ids } = await invite('P.1', 5, 'system');
    const [one] = await province.people.invitationsOf('P.1', ids);
    const { blindedMessage } = await province.respondent.blind('P.1', 'TOUCHED');
    expect(await province.respondent.exchange('P.1', { token: one?.token, blindedMessage })).toMatchObject({
      code: 'BLINDED_MESSAGE_MISSING',
    });
    const { blindedMessage: message } = await province.respondent.blind('P.1', 'INDEPENDENT');
    const blindedMessages = [{ formClass: 'INDEPENDENT', message }];
    expect(await province.respondent.exchange('P.1', { token: one?.token, blindedMessages })).toMatchObject({
      formClass: 'INDEPENDENT',
    });
  });

  it('is issued to five people at least: those of a smaller class wait, and the order says how many and why', async () => {
    const { reply: few } = await invite('P.2', 4, 'system');
    expect(few).toMatchObject({ invited: 4, waiting: 4 });
    const { reply } = await invite('P.2', 5, 'agency');
    expect(reply).toMatchObject({ invited: 5, waiting: 4 });
    expect(reply.waitingBecause).toMatchObject([{ code: 'INVITED_CLASS_TOO_SMALL' }]);
    expect(JSON.stringify(reply.waitingBecause)).toMatch(/4 người.*độc lập.*4 people.*independent/);
    expect(await admissions('P.2')).toEqual([{ form_class: 2, n: 5 }]);
    expect((await invite('P.2', 1, 'above')).reply).toMatchObject({ waiting: 0, waitingBecause: [] });
    expect(await admissions('P.2')).toEqual([
      { form_class: 2, n: 5 },
      { form_class: 3, n: 5 },
    ]);
  });

  it('counts people: five dossiers of one person are one, and wait', async () => {
    expect((await invite('P.3', 5, 'system', 'A')).reply).toMatchObject({ invited: 5, waiting: 1 });
    expect((await invite('P.3', 3, 'system')).reply).toMatchObject({ waiting: 4 });
    expect(await admissions('P.3')).toEqual([]);
    expect((await invite('P.3', 1, 'system')).reply).toMatchObject({ waiting: 0 });
    expect(await admissions('P.3')).toEqual([{ form_class: 3, n: 9 }]);
  });

  it('stays touched for credentials of a round whose keys are older than classes', async () => {
    const { ids } = await invite('P.1', 5, 'system');
    const [one] = await province.people.invitationsOf('P.1', ids);
    const { agencyId } = await province.scopeOf('P.1');
    const known = await province.respondent.blind('P.1', 'TOUCHED');
    await province.db.admin('delete from hailong.round_class_key where agency_id = $1', [agencyId]);
    const { blindedMessage } = known;
    const signed = await province.respondent.exchange('P.1', { token: one?.token, blindedMessage });
    expect(signed).toMatchObject({ formClass: 'TOUCHED' });
    const credential = await known.finalize(signed.blindSignature ?? '');
    expect(await classOf('P.1', credential)).toBe('touched');
    await province.people.invite('P.1', { port: 'PAPER', blank: 1 });
    expect(await classOf('P.1', credential)).toBe('touched');
    const keys = await province.db.admin('select from hailong.round_class_key where agency_id = $1', [
      agencyId,
    ]);
    expect(keys).toHaveLength(1);
  });
});
