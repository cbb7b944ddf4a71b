import { randomUUID } from 'node:crypto';
import { AnswerWithoutScript } from '@hailong/invitations/use-cases';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED } from '../../kit/round';
import { people, invited, Invitation } from '../../kit/people';
import { aRespondent } from '../../kit/respondent';

describe('where somebody else holds a copy of an invitation,', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ changes: FOR_THE_INVITED }))
    .with(people())
    .with(aRespondent())
    .with(invited('P.1', 12));
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
  const withoutScript = (invitation: Partial<Invitation>) =>
    province.respondent.withoutScript('P.1', invitation);
  const code = async (exchanged: Promise<{ code?: string }>) => (await exchanged).code;

  it('the copy tells nothing after its last day: used or not, it has expired', async () => {
    const [exchanged, answered, untouched] = [next(), next(), next()];
    await province.respondent.credential('P.1', exchanged.token);
    await province.respondent.answer('P.1', { invitation: { token: answered.token } });
    province.today('2018-09-01');
    for (const { token, shortCode } of [exchanged, answered, untouched]) {
      const { blindedMessage } = await province.respondent.blind('P.1');
      expect(await code(province.respondent.exchange('P.1', { shortCode, blindedMessage }))).toBe(
        'INVITATION_EXPIRED',
      );
      expect(await withoutScript({ token })).toMatchObject({ problems: [{ code: 'INVITATION_EXPIRED' }] });
    }
  });

  it('the copy of a used invitation is told the very same before its last day as that of an expired one', async () => {
    const [exchanged, answered, untouched] = [next(), next(), next()];
    await province.respondent.credential('P.1', exchanged.token);
    await province.respondent.answer('P.1', { invitation: { token: answered.token } });
    const toldOf = async ({ token, shortCode }: Invitation) => {
      const { blindedMessage } = await province.respondent.blind('P.1');
      const byToken = await province.respondent.exchange('P.1', { token, blindedMessage });
      const byCode = await province.respondent.exchange('P.1', { shortCode, blindedMessage });
      return [byToken, byCode, await withoutScript({ token })];
    };
    const used = [await toldOf(exchanged), await toldOf(answered)];
    province.today('2018-09-01');
    const expired = await toldOf(untouched);
    expect(expired[0]).toMatchObject({ code: 'INVITATION_EXPIRED' });
    expect(used).toEqual([expired, expired]);
  });

  it('a form that could not be stored is refused before its invitation is looked at, so it shows nothing of its use', async () => {
    const [exchanged, untouched] = [next(), next()];
    await province.respondent.credential('P.1', exchanged.token);
    const broken = [{ item: 'Q1.1', level: '9' }];
    const refusals = [];
    for (const { token } of [exchanged, untouched])
      refusals.push(await province.respondent.submit('P.1', { invitation: { token } }, broken));
    expect(refusals[0]?.problems?.length).toBeGreaterThan(0);
    expect(refusals[1]).toEqual(refusals[0]);
    await province.respondent.answer('P.1', { invitation: { token: untouched.token } });
  });

  it('the receipt of an answer goes to its sender, and to nobody who merely holds a copy', async () => {
    const [invitation, key] = [next(), randomUUID()];
    const { receipt } = await province.respondent.withoutScript('P.1', invitation, key);
    expect(receipt).toMatch(/^[0-9a-f-]{36}$/);
    const copied = await province.respondent.withoutScript('P.1', invitation);
    const problem = { __typename: 'SurveyInvitationUnusable', code: 'INVITATION_EXPIRED' };
    expect(copied).toMatchObject({ problems: [problem] });
    expect(JSON.stringify(copied)).not.toContain(receipt);
    expect(await province.respondent.withoutScript('P.1', invitation, key)).toMatchObject({
      receipt,
      repeated: true,
    });
  });

  it('an answer on a page without scripts waits for no other answer to be stored', async () => {
    let meet: () => void = () => undefined;
    const together = new Promise<void>((resolve) => (meet = resolve));
    const casting: string[] = [];
    const cast = async (key: string) => {
      if (casting.push(key) === 2) meet();
      await together;
      return key;
    };
    const answers = province.app.get(AnswerWithoutScript);
    const FORM = { group: 'citizens', ofBodies: false };
    const both = await Promise.all(
      [next(), next()].map(({ token }) =>
        answers.answer(place, { key: { token }, place: FORM, sender: token }, cast),
      ),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
  });
});
