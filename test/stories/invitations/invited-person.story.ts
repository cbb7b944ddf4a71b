import { CLOSE } from '../../kit/surveys';
import { DeliverWaiting } from '@hailong/invitations/use-cases';
import { OBJECTIONS } from '../../kit/deliveries';
import { REPORT, REPORTER } from '../../kit/frame';
import { InvitedRound, invitedRound } from '../../kit/invited-round';
import { MailServer, mailServer } from '../../kit/mail-server';
import { administratorOf } from '../../kit/portal-app';
import { ROUND_ID } from '@hailong/kernel';

const DRAW = `mutation ($input: SurveyDrawSampleInput!) { it: drawSurveySample(input: $input) { __typename
  ... on SurveyDraw { id } ... on SurveyRefusal { code } } }`;
const REMIND = `mutation ($input: SurveyRemindInviteesInput!) { it: remindSurveyInvitees(input: $input) { __typename ... on SurveyRefusal { code } } }`;
const PROGRESS = `query ($round: ID!) { it: surveyQuotaProgress(round: $round) { ... on SurveyQuotaProgress {
  invitations { asked byEmail reached } forms { returned valid } } } }`;

const PEOPLE = 12;
const ANSWERING = 6;
const LINK = /https:\/\/dvc\.example\.vn\/khao-sat\?round=\d+&agency=P\.1#([\w-]{22})/;

describe('an invited person', () => {
  let world: InvitedRound;
  let server: MailServer;
  let letters: { to: string; token: string }[];
  beforeAll(async () => {
    server = await mailServer();
    world = await invitedRound({ delivery: { smtp: server.options, objectionsTo: OBJECTIONS } });
  });
  afterAll(async () => {
    await world.portal.stop();
    await server.close();
  });

  const ask = async <T>(operation: string, variables: object, actor = administratorOf('P.1')) => {
    const { data, errors } = await world.portal.ask<{ it: T }>(operation, variables, actor);
    expect(errors).toBeUndefined();
    return data.it;
  };
  const round = () => ROUND_ID.of(world.round.roundId);
  const post = async () => {
    const run = await world.portal.app.get(DeliverWaiting).deliver('test');
    const mails = server.received.splice(0);
    return { run, mails: mails.map(({ to, body }) => ({ to, token: LINK.exec(body)?.[1] ?? '' })) };
  };

  it('a person is reported by the portal, drawn, invited, and gets a letter with a link of their own', async () => {
    const inputs = Array.from({ length: PEOPLE }, (_, n) => ({
      code: `H21.17-180710-${String(n + 1).padStart(4, '0')}`,
      ...{ decidingAgency: 'P.1', outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn: '2018-07-20' },
      ...{ person: `0860000000${n}`, email: `nguoi-dan-${n + 1}@example.vn` },
    }));
    const { data } = await world.portal.ask<{ reportSurveyDossiers: { __typename: string }[] }>(
      REPORT,
      { inputs },
      REPORTER,
    );
    expect(new Set(data.reportSurveyDossiers.map((each) => each.__typename))).toEqual(
      new Set(['SurveyDossierReported']),
    );
    const sizes = { allotment: 'FIXED', size: PEOPLE };
    const draw = await ask<{ id: string }>(DRAW, { input: { round: round(), contactNeeded: true, sizes } });
    expect(await world.invite('P.1', { port: 'EMAIL', draw: draw.id })).toMatchObject({ invited: PEOPLE });
    const { run, mails } = await post();
    expect(run).toEqual({ delivered: PEOPLE, later: 0, failed: 0, dropped: 0 });
    letters = mails;
    expect(new Set(letters.map(({ to }) => to)).size).toBe(PEOPLE);
    expect(new Set(letters.map(({ token }) => token)).size).toBe(PEOPLE);
    expect((await post()).run.delivered).toBe(0);
  });

  it('a person exchanges the token of the link for a credential and answers with it, once', async () => {
    for (const { token } of letters.slice(0, ANSWERING)) {
      const credential = await world.credential('P.1', token);
      const receipt = await world.answer('P.1', { credential }, [{ item: 'Q1.1', level: '5' }]);
      expect(await world.answer('P.1', { credential }, [{ item: 'Q1.1', level: '1' }])).toBe(receipt);
    }
    expect(await ask(PROGRESS, { round: round() })).toEqual({
      invitations: { asked: PEOPLE, byEmail: PEOPLE, reached: 5 },
      forms: { returned: ANSWERING, valid: ANSWERING },
    });
  });

  it('a person is reminded with the same link, but not after using it', async () => {
    world.today('2018-08-23');
    const input = { round: round(), afterDays: 7 };
    expect(await ask(REMIND, { input })).not.toHaveProperty('code');
    const { mails } = await post();
    const byAddress = (a: { to: string }, b: { to: string }) => a.to.localeCompare(b.to);
    expect(mails.sort(byAddress)).toEqual(letters.slice(ANSWERING).sort(byAddress));
  });

  it('the keys, contact and dossier of an invitation are forgotten when the round closes', async () => {
    await ask(CLOSE, { id: round() }, administratorOf('P'));
    const [left] = await world.portal.db.admin(
      `select (select count(*)::int from hailong.invitation where dossier_id is not null or sealed_contact is not null) as people,
         (select count(*)::int from hailong.round_secret where destroyed_on is null) as keys`,
    );
    expect(left).toEqual({ people: 0, keys: 0 });
    const late = await world.exchange('P.1', {
      token: letters[ANSWERING]?.token,
      blindedMessage: (await world.blind('P.1')).blindedMessage,
    });
    expect(late.__typename).toBe('SurveyRefusal');
  });
});
