import { administratorOf } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound } from '../../kit/round';
import { anOperator, Operator } from '../../kit/operator';
import { aLoadedRound } from '../../kit/loaded-round';

const REASON = 'SMTP_550_5.1.1';

describe('over GraphQL,', () => {
  const described = aProvince().with(aPortal()).with(aRound());
  let province: Opened<typeof described>;
  let round: string;
  beforeAll(async () => {
    province = await described.open();
    round = province.publicRoundId;
    await province.db.admin(
      `with i as (
         insert into hailong.invitation (agency_id, round_id, port, made_on, expires_on)
         select agency_id, $1::int, 'email', '2018-08-01', '2018-10-31' from hailong.agency, generate_series(1, 3)
         where code = 'P.1' returning agency_id, invitation_id
       )
       insert into hailong.delivery (agency_id, invitation_id, kind, state, attempts, next_attempt_at, reason)
       select agency_id, invitation_id, 'invitation', 'failed', 1, now(), $2 from i`,
      [province.round.roundId, REASON],
    );
  });
  afterAll(() => province.close());

  const ask = (query: string, variables: object, agency: string) =>
    province.ask<Record<string, unknown>>(query, variables, administratorOf(agency));
  const DELIVERIES = `query ($round: ID!, $first: Int!, $after: String) {
    it: surveyDeliveries(round: $round) { waiting delivered failed dropped
      failures(first: $first, after: $after) { edges { node { kind port attempts reason explanation } } pageInfo { hasNextPage endCursor } } } }`;
  const REMIND = `mutation ($input: SurveyRemindInviteesInput!) { it: remindSurveyInvitees(input: $input) {
    __typename ... on SurveyRefusal { problems { code } } ... on SurveyInviteesReminded { reminded } } }`;
  const RETRY = `mutation ($input: SurveyRetryDeliveriesInput!) { it: retrySurveyDeliveries(input: $input) {
    __typename ... on SurveyRefusal { problems { code } } ... on SurveyDeliveriesRetried { retried } } }`;

  it('deliveries are counted, failures come in pages with their reason, and another agency sees none of them', async () => {
    const page = await ask(DELIVERIES, { round, first: 2 }, 'P.1');
    const { failures } = page as {
      failures: { edges: unknown[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
    };
    expect(page).toMatchObject({ waiting: 0, delivered: 0, failed: 3, dropped: 0 });
    expect(failures.edges).toHaveLength(2);
    expect(failures.edges[0]).toMatchObject({
      node: {
        kind: 'INVITATION',
        port: 'email',
        attempts: 1,
        reason: REASON,
        explanation: { en: expect.stringContaining('550') as string },
      },
    });
    expect(failures.pageInfo.hasNextPage).toBe(true);
    const rest = await ask(DELIVERIES, { round, first: 2, after: failures.pageInfo.endCursor }, 'P.1');
    expect(rest).toMatchObject({ failures: { edges: [{}], pageInfo: { hasNextPage: false } } });
    expect(await ask(DELIVERIES, { round, first: 2 }, 'P.2')).toMatchObject({
      failed: 0,
      failures: { edges: [] },
    });
  });

  it('failed deliveries are tried again by their agency alone', async () => {
    expect(await ask(RETRY, { input: { round } }, 'P.2')).toMatchObject({ retried: 0 });
    expect(await ask(RETRY, { input: { round } }, 'P.1')).toMatchObject({ retried: 3 });
    expect(await ask(RETRY, { input: { round: 'x' } }, 'P.1')).toMatchObject({
      problems: [{ code: 'NOT_FOUND' }],
    });
  });

  it('a refused reminder says what stands in the way', async () => {
    expect(await ask(REMIND, { input: { round, afterDays: 7 } }, 'P.1')).toMatchObject({
      problems: [{ code: 'REMINDER_GROUP_EMPTY' }],
    });
    const { errors } = await province.portal.ask(REMIND, { input: { round, afterDays: 7 } });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('on the command line,', () => {
  const described = aProvince('today').with(anOperator()).with(aLoadedRound());
  let province: Opened<typeof described>;
  let operator: Operator;
  beforeAll(async () => {
    province = await described.open();
    ({ operator } = province);
  });
  afterAll(() => province.close());

  it('the command deliver says which options are missing, and else how many messages left', async () => {
    expect(await operator.problemsOf('deliver')).toEqual([['DELIVERY_PORT_MISSING', '']]);
    const variables = {
      HAILONG_WEBHOOK_URL: 'http://127.0.0.1:1/',
      HAILONG_WEBHOOK_SECRET: 'a shared secret of 32 characters.',
      HAILONG_OBJECTIONS_TO: 'mailto:tuchoi@so.gov.vn',
    };
    const { code, stdout } = await operator.run(['deliver', '--json'], { variables });
    expect([code, JSON.parse(stdout)]).toEqual([0, { delivered: 0, later: 0, failed: 0, dropped: 0 }]);
    const sandbox = { ...variables, HAILONG_DELIVERY_SANDBOX: 'on' };
    expect((await operator.run(['deliver'], { variables: sandbox })).stdout).toMatch(
      /Sandbox: nothing leaves/,
    );
    const tried = await operator.run(['deliver', '--json'], { variables: sandbox });
    expect(JSON.parse(tried.stdout)).toMatchObject({ delivered: 0, sandbox: true });
  });

  it('the command remind goes through the agencies of the round and says of each why not', async () => {
    const { agencies } = await operator.json<{ agencies: object[] }>('remind', 'thu-nghiem', '--after', '3');
    expect(agencies).toHaveLength(3);
    expect(agencies[0]).toMatchObject({ agencyCode: 'T1.01', reminded: 0, code: 'REMINDER_GROUP_EMPTY' });
    expect(await operator.problemsOf('remind', 'thu-nghiem', '--agency', 'X')).toEqual([
      ['AGENCY_UNKNOWN', '--agency'],
    ]);
  });
});
