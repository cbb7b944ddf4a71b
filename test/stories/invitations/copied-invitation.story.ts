import { randomUUID } from 'node:crypto';
import { AnswerWithoutScript } from '@hailong/invitations/use-cases';
import { Invitation } from '../../kit/invited-round';
import { RoundOfInvited, roundOfInvited } from '../../kit/invited-people';

describe('an invitation of which somebody else holds a copy', () => {
  let world: RoundOfInvited;
  let place: RoundOfInvited['place'];
  beforeAll(async () => {
    world = await roundOfInvited(10);
    ({ place } = world);
  });
  afterAll(() => world.portal.stop());
  afterEach(() => world.today('2018-08-15'));

  const next = () => world.next();
  const withoutScript = (invitation: Partial<Invitation>) => world.withoutScript(invitation);
  const code = async (exchanged: Promise<{ code?: string }>) => (await exchanged).code;

  it('a copy of an invitation tells nothing after its last day: used or not, it has expired', async () => {
    const [exchanged, answered, untouched] = [next(), next(), next()];
    await world.credential('P.1', exchanged.token);
    await world.answer('P.1', { invitation: { token: answered.token } });
    world.today('2018-09-01');
    for (const { token, shortCode } of [exchanged, answered, untouched]) {
      const { blindedMessage } = await world.blind('P.1');
      expect(await code(world.exchange('P.1', { shortCode, blindedMessage }))).toBe('INVITATION_EXPIRED');
      expect(await withoutScript({ token })).toMatchObject({ problems: [{ code: 'INVITATION_EXPIRED' }] });
    }
  });

  it('a form that could not be stored is refused before its invitation is looked at, so it shows nothing of its use', async () => {
    const [exchanged, untouched] = [next(), next()];
    await world.credential('P.1', exchanged.token);
    const broken = [{ item: 'Q1.1', level: '9' }];
    const refusals = [];
    for (const { token } of [exchanged, untouched])
      refusals.push(await world.submit('P.1', { invitation: { token } }, broken));
    expect(refusals[0]?.problems?.length).toBeGreaterThan(0);
    expect(refusals[1]).toEqual(refusals[0]);
    await world.answer('P.1', { invitation: { token: untouched.token } });
  });

  it('the receipt of an answer goes to its sender, and to nobody who merely holds a copy', async () => {
    const [invitation, key] = [next(), randomUUID()];
    const { receipt } = await world.withoutScript(invitation, key);
    expect(receipt).toMatch(/^[0-9a-f-]{36}$/);
    const copied = await world.withoutScript(invitation);
    const problem = { __typename: 'SurveyInvitationUnusable', code: 'INVITATION_USED' };
    expect(copied).toMatchObject({ problems: [problem] });
    expect(JSON.stringify(copied)).not.toContain(receipt);
    expect(await world.withoutScript(invitation, key)).toMatchObject({ receipt, repeated: true });
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
    const answers = world.portal.app.get(AnswerWithoutScript);
    const both = await Promise.all(
      [next(), next()].map(({ token }) => answers.answer(place, { key: { token }, sender: token }, cast)),
    );
    expect(both.every(({ ok }) => ok)).toBe(true);
  });
});
