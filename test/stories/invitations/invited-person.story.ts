import { CLOSE } from '../../kit/survey-operations';
import { DeliverWaiting } from '@hailong/invitations/use-cases';
import { OBJECTIONS } from './deliveries';
import { REPORT } from '../../kit/reporter';
import { REPORTER, administratorOf } from '../../kit/actors';
import { fieldsOf, filledIn, pageAt, postForm } from '../../kit/form-page';
import { inBrowser, shownIn } from '../../kit/servers/browser';
import { MailServer, mailServer } from '../../kit/servers/mail';
import { aProvince, Province } from '../../kit/province';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED, WithRound } from '../../kit/round';
import { people, WithPeople } from '../../kit/people';
import { aRespondent, WithRespondent } from '../../kit/respondent';

const DRAW = `mutation ($input: SurveyDrawSampleInput!) { it: drawSurveySample(input: $input) { __typename
  ... on SurveyDraw { id } ... on SurveyRefusal { code } } }`;
const REMIND = `mutation ($input: SurveyRemindInviteesInput!) { it: remindSurveyInvitees(input: $input) { __typename ... on SurveyRefusal { code } } }`;
const PROGRESS = `query ($round: ID!) { it: surveyQuotaProgress(round: $round) { ... on SurveyQuotaProgress {
  invitations { asked byEmail reached } forms { received valid } } } }`;

const PEOPLE = 12;
const ANSWERING = 6;
const LINK = /https:\/\/dvc\.example\.vn\/khao-sat\?round=round:\d+&agency=P\.1#([\w-]{22})/;

describe('from the dossier to the close of the round,', () => {
  let province: Province & WithPortal & WithRound & WithPeople & WithRespondent;
  let server: MailServer;
  let letters: { to: string; token: string }[];
  beforeAll(async () => {
    server = await mailServer();
    province = await aProvince()
      .with(aPortal({ delivery: { smtp: server.options, objectionsTo: OBJECTIONS } }))
      .with(aRound({ changes: FOR_THE_INVITED }))
      .with(people())
      .with(aRespondent())
      .open();
  });
  afterAll(async () => {
    await province.close();
    await server.close();
  });

  const ask = async <T>(operation: string, variables: object, actor = administratorOf('P.1')) => {
    const { data, errors } = await province.portal.ask<{ it: T }>(operation, variables, actor);
    expect(errors).toBeUndefined();
    return data.it;
  };
  const round = () => province.publicRoundId;
  const post = async () => {
    const run = await province.app.get(DeliverWaiting).deliver('test');
    const mails = server.received.splice(0);
    return { run, mails: mails.map(({ to, body }) => ({ to, token: LINK.exec(body)?.[1] ?? '' })) };
  };

  it('a person is reported by the portal, drawn, invited, and gets a letter with a link of their own', async () => {
    const inputs = Array.from({ length: PEOPLE }, (_, n) => ({
      code: `H21.17-180710-${String(n + 1).padStart(4, '0')}`,
      ...{ decidingAgency: 'P.1', outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn: '2018-07-20' },
      ...{ person: `0860000000${n}`, email: `nguoi-dan-${n + 1}@example.vn` },
    }));
    const { data } = await province.portal.ask<{ reportSurveyDossiers: { __typename: string }[] }>(
      REPORT,
      { inputs },
      REPORTER,
    );
    expect(new Set(data.reportSurveyDossiers.map((each) => each.__typename))).toEqual(
      new Set(['SurveyDossierReported']),
    );
    const sizes = { allotment: 'FIXED', size: PEOPLE };
    const draw = await ask<{ id: string }>(DRAW, { input: { round: round(), contactNeeded: true, sizes } });
    expect(await province.people.invite('P.1', { port: 'EMAIL', draw: draw.id })).toMatchObject({
      invited: PEOPLE,
    });
    const { run, mails } = await post();
    expect(run).toEqual({ delivered: PEOPLE, later: 0, failed: 0, dropped: 0 });
    letters = mails;
    expect(new Set(letters.map(({ to }) => to)).size).toBe(PEOPLE);
    expect(new Set(letters.map(({ token }) => token)).size).toBe(PEOPLE);
    expect((await post()).run.delivered).toBe(0);
  });

  it('a person exchanges the token of the link for a credential and answers with it, once', async () => {
    for (const { token } of letters.slice(0, ANSWERING)) {
      const credential = await province.respondent.credential('P.1', token);
      const receipt = await province.respondent.answer('P.1', { credential }, [{ item: 'Q1.1', level: '5' }]);
      expect(await province.respondent.answer('P.1', { credential }, [{ item: 'Q1.1', level: '1' }])).toBe(
        receipt,
      );
    }
    expect(await ask(PROGRESS, { round: round() })).toEqual({
      invitations: { asked: PEOPLE, byEmail: PEOPLE, reached: 5 },
      // As of last night, when none had come.
      forms: { received: 0, valid: null },
    });
  });

  const formAt = (token = '') =>
    `${province.portal.url}/survey/form?round=${round()}&agency=P.1${token && `#${token}`}`;
  const send = (fields: URLSearchParams) => postForm(province.portal.url, fields);

  it('a person types the code on the page of the same link, where no script runs', async () => {
    const { response, html } = await pageAt(formAt());
    expect([response.status, fieldsOf(html).get('code')]).toEqual([200, '']);
    const fields = filledIn(html);
    fields.set('code', letters[ANSWERING + 1]?.token ?? '');
    expect((await send(fields)).html).toMatch(/Mã biên nhận/);
  });

  inBrowser('a person opens the link in a browser and finds the code filled in', async () => {
    const token = letters[ANSWERING + 2]?.token ?? '';
    const html = await shownIn(formAt(token));
    expect(html).toMatch(/<div id="typed-code" hidden/);
    expect(html).toMatch(/<p id="code-of-link"><span lang="vi">Liên kết bạn mở đã mang theo mã/);
    const fields = filledIn(html);
    expect(fields.get('code')).toBe(token);
    expect((await send(fields)).html).toMatch(/Mã biên nhận/);
    const other = await shownIn(formAt('phan-i'));
    expect(fieldsOf(other).get('code')).toBe('');
  });

  it('a person is reminded with the same link, also after using it, so that the reminder tells nothing', async () => {
    province.today('2018-08-23');
    const input = { round: round(), afterDays: 7 };
    expect(await ask(REMIND, { input })).not.toHaveProperty('code');
    const { mails } = await post();
    const byAddress = (a: { to: string }, b: { to: string }) => a.to.localeCompare(b.to);
    expect(mails.sort(byAddress)).toEqual([...letters].sort(byAddress));
  });

  it('the keys, contact and dossier of an invitation are forgotten when the round closes', async () => {
    await ask(CLOSE, { id: round() }, administratorOf('P'));
    const [left] = await province.db.admin(
      `select (select count(*)::int from hailong.invitation where dossier_id is not null or sealed_contact is not null) as people,
         (select count(*)::int from hailong.round_secret where destroyed_on is null) as keys`,
    );
    expect(left).toEqual({ people: 0, keys: 0 });
    const late = await province.respondent.exchange('P.1', {
      token: letters[ANSWERING]?.token,
      blindedMessage: (await province.respondent.blind('P.1')).blindedMessage,
    });
    expect(late.__typename).toBe('SurveyRefusal');
  });
});
