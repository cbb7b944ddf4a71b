import { DeliverWaiting } from '@hailong/invitations/use-cases';
import { administratorOf } from '../../kit/actors';
import { people, WithPeople } from '../../kit/people';
import { aProvince, Province } from '../../kit/province';
import { aRound, WithRound } from '../../kit/round';
import { MailServer, mailServer } from '../../kit/servers/mail';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { BodiesDesk, GROUP } from '../dossiers/bodies-desk';
import { OBJECTIONS } from './deliveries';

const REMIND = `mutation ($input: SurveyRemindInviteesInput!) { it: remindSurveyInvitees(input: $input) { __typename
  ... on SurveyInviteesReminded { reminded } ... on SurveyRefusal { code } } }`;
const LINK = /https:\/\/dvc\.example\.vn\/\S+#[\w-]{22}/;

describe('named bodies with an e-mail address', () => {
  let province: Province & WithPortal & WithRound & WithPeople;
  let server: MailServer;
  let desk: BodiesDesk;
  beforeAll(async () => {
    server = await mailServer();
    province = await aProvince('2022-08-15')
      .with(aPortal({ delivery: { smtp: server.options, objectionsTo: OBJECTIONS } }))
      .with(aRound({ template: 'ben-tre-sct-2022', participants: ['P.1'] }))
      .with(people())
      .open();
    desk = new BodiesDesk(province);
  });
  afterAll(async () => {
    await province.close();
    await server.close();
  });

  const post = async () => {
    await province.app.get(DeliverWaiting).deliver('test');
    return server.received.splice(0).map(({ to, body }) => ({ to, link: LINK.exec(body)?.[0] ?? '' }));
  };
  const remind = () =>
    province.ask(REMIND, { input: { round: desk.round, afterDays: 7 } }, administratorOf('P.1'));

  it('are invited without waiting for five, and reminded by name where they have not answered, once', async () => {
    await desk.load(
      [1, 2, 3].map((n) => ({
        code: `BT-${n}`,
        name: `Sở ${n}`,
        field: 'departments',
        email: `so${n}@example.vn`,
      })),
    );
    expect(await province.people.invite('P.1', { port: 'EMAIL', list: GROUP })).toMatchObject({
      ...{ invited: 3, waiting: 0 },
    });
    const letters = await post();
    expect(letters.map(({ to }) => to).sort()).toEqual([
      'so1@example.vn',
      'so2@example.vn',
      'so3@example.vn',
    ]);
    const link = letters.find(({ to }) => to === 'so2@example.vn')?.link ?? '';
    expect(await desk.send({ link, shortCode: new URL(link).hash.slice(1) })).toMatchObject({ status: 200 });
    expect(await desk.silent()).toEqual(['Sở 1', 'Sở 3']);
    province.today('2022-08-25');
    expect(await remind()).toEqual({ __typename: 'SurveyInviteesReminded', reminded: 2 });
    expect((await post()).map(({ to }) => to).sort()).toEqual(['so1@example.vn', 'so3@example.vn']);
    expect(await remind()).toEqual({ __typename: 'SurveyRefusal', code: 'REMINDER_GROUP_EMPTY' });
  });
});
