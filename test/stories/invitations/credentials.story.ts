import { randomBytes, randomUUID } from 'node:crypto';
import { CredentialKeys, MarkUsed, UnusedInvitations } from '@hailong/invitations/use-cases';
import { ROUND_ID } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { dossierCode, Invitation, invited, LAST_DAY, people } from '../../kit/people';
import { aRespondent } from '../../kit/respondent';

describe('in a round of the invited,', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people())
    .with(aRespondent())
    .with(invited('P.1', 40));
  let province: Opened<typeof described>;
  let place: { readonly agencyId: number; readonly roundId: number };
  beforeAll(async () => {
    province = await described.open();
    const { agencyId } = await province.scopeOf('P.1');
    place = { agencyId, roundId: province.round.roundId };
  });
  afterAll(() => province.close());
  afterEach(() => province.today('2018-08-15'));

  const next = () => province.invited.next();
  const withoutScript = (invitation: Partial<Invitation>, key?: string) =>
    province.respondent.withoutScript('P.1', invitation, key);
  const receiptOf = async (invitation: Invitation, key?: string) => {
    const { receipt, problems } = await withoutScript(invitation, key);
    expect(problems).toBeUndefined();
    return receipt;
  };
  const code = async (exchanged: Promise<{ code?: string }>) => (await exchanged).code;

  it('an invitation is exchanged for a credential that verifies for this round and agency and for no other', async () => {
    const credential = await province.respondent.credential('P.1', next().token);
    const keys = province.app.get(CredentialKeys);
    expect(await keys.classOf(place.agencyId, place.roundId, credential)).toBe('touched');
    expect(keys.classOf(place.agencyId, place.roundId, credential)).toBe('touched');
    const other = (await province.scopeOf('P.2')).agencyId;
    expect(await keys.classOf(other, place.roundId, credential)).toBeUndefined();
    expect(await keys.classOf(place.agencyId, 999, credential)).toBeUndefined();
    const forged = { ...credential, nonce: randomBytes(32).toString('base64url') };
    expect(keys.classOf(place.agencyId, place.roundId, forged)).toBeUndefined();
  });

  it('an invitation gives the same signature again for the same blinded message, by token or by short code', async () => {
    const { token, shortCode } = next();
    const { blindedMessage } = await province.respondent.blind('P.1');
    const first = await province.respondent.exchange('P.1', { token, blindedMessage });
    expect(first.__typename).toBe('SurveyInvitationExchanged');
    expect(await province.respondent.exchange('P.1', { token, blindedMessage })).toEqual(first);
    expect(await province.respondent.exchange('P.1', { shortCode, blindedMessage })).toEqual(first);
    province.today('2018-09-01');
    expect(await province.respondent.exchange('P.1', { token, blindedMessage })).toEqual(first);
  });

  it('an invitation signs no second message, also when two devices ask at the same moment', async () => {
    const { token } = next();
    const messages = await Promise.all(Array.from({ length: 6 }, () => province.respondent.blind('P.1')));
    const answers = await Promise.all(
      messages.map(({ blindedMessage }) => province.respondent.exchange('P.1', { token, blindedMessage })),
    );
    const signed = answers.filter(({ blindSignature }) => blindSignature);
    expect(signed).toHaveLength(1);
    expect(answers.filter((answer) => answer.code === 'INVITATION_EXPIRED')).toHaveLength(5);
  });

  it('an invitation is good until the end of its last day', async () => {
    const { token } = next();
    const { blindedMessage } = await province.respondent.blind('P.1');
    province.today('2018-09-01');
    expect(await code(province.respondent.exchange('P.1', { token, blindedMessage }))).toBe(
      'INVITATION_EXPIRED',
    );
    province.today(LAST_DAY);
    expect(
      (await province.respondent.exchange('P.1', { token, blindedMessage })).blindSignature,
    ).toBeDefined();
  });

  it('an invitation that never existed and one of another agency get one and the same answer', async () => {
    const ids = await province.people.dossiers('P.2', 5);
    await province.people.invite('P.2', { port: 'EMAIL', dossiers: ids.map(dossierCode) });
    const [foreign] = await province.people.invitationsOf('P.2', ids);
    const { blindedMessage } = await province.respondent.blind('P.1');
    const never = randomBytes(16).toString('base64url');
    const answers = await Promise.all([
      province.respondent.exchange('P.1', { token: never, blindedMessage }),
      province.respondent.exchange('P.1', { token: foreign?.token, blindedMessage }),
      province.respondent.exchange('P.1', { shortCode: foreign?.shortCode, blindedMessage }),
      province.respondent.exchange('P.1', { token: 'no token', blindedMessage }),
      province.respondent.exchange('P.4', { token: foreign?.token, blindedMessage }),
      province.respondent.exchange('P.1', { token: never, blindedMessage, round: ROUND_ID.of(999) }),
    ]);
    expect(answers[0]?.code).toBe('INVITATION_UNKNOWN');
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('a mistyped code, two keys or none, and a message that cannot be signed are refused by name', async () => {
    const { token, shortCode } = next();
    const { blindedMessage } = await province.respondent.blind('P.1');
    const swapped = shortCode.startsWith('0') ? `1${shortCode.slice(1)}` : `0${shortCode.slice(1)}`;
    const cases: [object, string][] = [
      [{ shortCode: swapped, blindedMessage }, 'SHORT_CODE_MALFORMED'],
      [{ token, shortCode, blindedMessage }, 'INVITATION_KEY_UNCLEAR'],
      [{ blindedMessage }, 'INVITATION_KEY_UNCLEAR'],
      [{ token, blindedMessage: Buffer.alloc(256, 255).toString('base64url') }, 'BLINDED_MESSAGE_MALFORMED'],
      [{ token, blindedMessage: Buffer.alloc(256).toString('base64url') }, 'BLINDED_MESSAGE_MALFORMED'],
      [{ token, blindedMessage: blindedMessage.slice(4) }, 'BLINDED_MESSAGE_MALFORMED'],
    ];
    for (const [input, expected] of cases)
      expect(await code(province.respondent.exchange('P.1', input))).toBe(expected);
    expect(
      (await province.respondent.exchange('P.1', { token, blindedMessage })).blindSignature,
    ).toBeDefined();
  });

  it('two answers with the same credential are one response', async () => {
    const credential = await province.respondent.credential('P.1', next().token);
    const receipts = [
      await province.respondent.answer('P.1', { credential }),
      await province.respondent.answer('P.1', { credential }),
    ];
    expect(new Set(receipts).size).toBe(1);
  });

  it('a form without credential is refused, and so is a forged one or one of another agency', async () => {
    expect(await province.respondent.submit('P.1', { invitation: {} })).toMatchObject({
      problems: [{ code: 'INVITATION_KEY_UNCLEAR' }],
    });
    const credential = await province.respondent.credential('P.1', next().token);
    const forged = { ...credential, nonce: randomBytes(32).toString('base64url') };
    for (const [agency, proof] of [
      ['P.1', { credential: forged }],
      ['P.2', { credential }],
    ] as const)
      expect(await province.respondent.submit(agency, proof)).toMatchObject({
        problems: [{ code: 'CREDENTIAL_UNUSABLE' }],
      });
    const nothing = await province.respondent.submit('P.1', {} as never);
    expect(nothing).toMatchObject({ problems: [{ code: 'INVITATION_MISSING' }] });
  });

  it('an invitation on a page without scripts gives one answer too, and no exchange afterwards', async () => {
    const invitation = next();
    const key = randomUUID();
    const first = await receiptOf(invitation, key);
    province.today(LAST_DAY);
    expect(await receiptOf(invitation, key)).toBe(first);
    province.today('2018-08-15');
    const { blindedMessage } = await province.respondent.blind('P.1');
    const refused = province.respondent.exchange('P.1', { token: invitation.token, blindedMessage });
    expect(await code(refused)).toBe('INVITATION_EXPIRED');
  });

  it('an exchanged invitation takes no answer on a page without scripts', async () => {
    const invitation = next();
    await province.respondent.credential('P.1', invitation.token);
    expect(await withoutScript(invitation)).toMatchObject({
      problems: [{ code: 'INVITATION_EXPIRED' }],
    });
    province.today('2018-09-01');
    expect(await withoutScript(next())).toMatchObject({ problems: [{ code: 'INVITATION_EXPIRED' }] });
  });

  it('an invitation is either exchanged or answered without a script, never both, when both come at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const invitation = next();
      const { blindedMessage } = await province.respondent.blind('P.1');
      const [exchanged, answered] = await Promise.all([
        province.respondent.exchange('P.1', { token: invitation.token, blindedMessage }),
        withoutScript(invitation),
      ]);
      expect([exchanged.blindSignature !== undefined, answered.receipt !== undefined].sort()).toEqual([
        false,
        true,
      ]);
    }
  });

  it('an invitation answered without a script is marked later, in groups of at least five, and never reminded before', async () => {
    const mark = province.app.get(MarkUsed);
    const unused = province.app.get(UnusedInvitations);
    const scope = await province.scopeOf('P.1');
    await mark.mark(scope, place.roundId);
    const waiting = await marked();
    const answered = [next(), next(), next(), next(), next(), next()];
    const silent = next();
    for (const invitation of answered.slice(0, 1)) await receiptOf(invitation);
    const beforeMarks = await unused.among(
      place.agencyId,
      place.roundId,
      [answered[0], silent].map((invitation) => invitation?.invitationId ?? ''),
    );
    expect([...beforeMarks]).toEqual([silent.invitationId]);
    for (const invitation of answered.slice(1)) await receiptOf(invitation);
    expect(await mark.mark(scope, place.roundId)).toBeGreaterThanOrEqual(6);
    expect(await marked()).toBeGreaterThanOrEqual(waiting + 6);
    expect(await mark.mark(scope, place.roundId)).toBe(0);
    await receiptOf(next());
    expect(await mark.mark(scope, place.roundId)).toBe(0);
  });

  const marked = async () => {
    const rows = await province.db.admin<{ n: number }>(
      'select count(*)::int as n from hailong.admission where used',
    );
    return rows[0]?.n ?? 0;
  };
});
