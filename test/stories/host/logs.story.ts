import { LoggerService } from '@nestjs/common';
import { OBJECTIONS } from '../invitations/deliveries';
import { A_RATING, NO_FEEDBACK, SUBMIT } from '../../kit/intake';
import { ANALYST, administratorOf } from '../../kit/actors';
import { MARK, SecretsSent, sendSecrets } from './secrets-sent';
import { WEBHOOK_SECRET, WebhookReceiver, webhookReceiver } from '../../kit/servers/webhook';
import { aProvince, Province } from '../../kit/province';
import { aPortal, WithPortal } from '../../kit/servers/portal';
import { aRound, FOR_THE_INVITED, WithRound } from '../../kit/round';
import { people, WithPeople } from '../../kit/people';
import { aRespondent, WithRespondent } from '../../kit/respondent';

interface Line {
  readonly level: string;
  readonly context: unknown;
  readonly message: Record<string, unknown>;
}

const RANKING = `query ($round: ID!, $group: String) { surveyRanking(round: $round, group: $group) { __typename } }`;
const TREE = 'surveyAgencyTree { agency { code } }';

describe('the log of a portal', () => {
  const lines: Line[] = [];
  const everything: string[] = [];
  const level =
    (name: string) =>
    (message: unknown, ...more: unknown[]) => {
      everything.push(JSON.stringify([message, ...more]));
      if (typeof message === 'object')
        lines.push({ level: name, context: more.at(-1), message: message as Line['message'] });
    };
  /** A logger of a host's own, which takes everything. */
  const logger: LoggerService = {
    log: level('log'),
    error: level('error'),
    warn: level('warn'),
    debug: level('debug'),
    verbose: level('verbose'),
  };
  let receiver: WebhookReceiver;
  let province: Province & WithPortal & WithRound & WithPeople & WithRespondent;
  beforeAll(async () => {
    receiver = await webhookReceiver(() => Date.parse('2018-08-14T17:00:00Z') / 1000);
    const webhook = { url: receiver.url, secret: WEBHOOK_SECRET };
    province = await aProvince()
      .with(aPortal({ delivery: { webhook, objectionsTo: OBJECTIONS } }))
      .with(aRound({ changes: FOR_THE_INVITED }))
      .with(people())
      .with(aRespondent())
      .open();
    province.app.useLogger(logger);
  });
  afterAll(async () => {
    await province.close();
    await receiver.close();
  });
  beforeEach(() => void (lines.length = 0));

  const round = () => province.publicRoundId;
  const operations = () => lines.filter(({ message }) => 'operation' in message);
  const withId = async (query: string, id: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': id };
    await fetch(`${province.portal.url}/graphql`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ query, variables }) },
    });
  };

  it('an accepted operation is a line for debugging, with request, agency, operation, duration and outcome', async () => {
    await province.portal.ask(RANKING, { round: round() }, ANALYST);
    const { agencyId } = await province.scopeOf('P.1');
    await province.people.invite('P.1', { port: 'PAPER', blank: 1 });
    expect(operations()).toEqual([
      {
        level: 'debug',
        context: 'HaiLong',
        message: {
          requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          operation: 'surveyRanking',
          durationMs: expect.any(Number) as number,
          outcome: 'accepted',
        },
      },
      expect.objectContaining({
        level: 'debug',
        message: expect.objectContaining({ operation: 'inviteToSurvey', agency: agencyId }) as object,
      }) as object,
    ]);
  });

  it('a refused operation is one line with its code, under the request id of the host', async () => {
    await withId(SUBMIT, 'host-42', {
      input: {
        ...{ key: 'a-key-of-a-form-that-is-refused', round: round(), agencyCode: 'P.1', group: 'citizens' },
        ...{ channel: 'ONLINE', answers: [A_RATING, NO_FEEDBACK] },
      },
    });
    expect(operations()).toMatchObject([
      {
        level: 'log',
        message: {
          requestId: 'host-42',
          operation: 'submitSurveyResponse',
          outcome: 'INVITATION_MISSING',
        },
      },
    ]);
  });

  it('operations of one request share its id, and a caller that may not is a line as well', async () => {
    await withId(`{ a: ${TREE} b: ${TREE} }`, 'both');
    const logged = operations().map(({ message }) => [message.requestId, message.operation, message.outcome]);
    expect(logged).toEqual([
      ['both', 'surveyAgencyTree', 'accepted'],
      ['both', 'surveyAgencyTree', 'accepted'],
    ]);
    lines.length = 0;
    await province.portal.ask(RANKING, { round: round() }, administratorOf('P.1'));
    expect(operations()).toMatchObject([{ level: 'log', message: { outcome: 'SURVEY_FORBIDDEN' } }]);
  });

  it('an answer that is given again is a line as well, also where a fragment asks for it', async () => {
    const inFragment = `query ($round: ID!) { ...Asked } fragment Asked on Query { surveyRanking(round: $round) { __typename } }`;
    for (let times = 1; times <= 3; times += 1)
      await province.portal.ask(inFragment, { round: round() }, ANALYST);
    expect(operations().map(({ message: { operation } }) => operation)).toEqual(
      Array.from({ length: 3 }, () => 'surveyRanking'),
    );
  });

  it('a fault of ours is one error with its class and its places', async () => {
    await province.db.admin('alter table hailong.survey_plan rename to survey_plan_away');
    await province.portal.ask(
      '{ surveyPlans(first: 1) { edges { node { id } } } }',
      {},
      administratorOf('P.1'),
    );
    await province.db.admin('alter table hailong.survey_plan_away rename to survey_plan');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({
      level: 'error',
      message: {
        operation: 'surveyPlans',
        outcome: 'SURVEY_UNAVAILABLE',
        fault: {
          error: 'DatabaseError',
          code: '42P01',
          words: expect.stringContaining('survey_plan') as string,
        },
      },
    });
  });

  it('nothing that is logged holds an answer, a contact, a token, a receipt or a key, not even after faults', async () => {
    everything.length = 0;
    const calm = await sendSecrets(province);
    expect(operations().length).toBeGreaterThan(15);
    const broken = await whileBroken(() => sendSecrets(province));
    // One line a second of each kind of fault: a quick machine writes one.
    expect(lines.some(({ level: of }) => of === 'error' || of === 'warn')).toBe(true);
    const all = everything.join('\n');
    for (const secret of [...calm.secrets, ...broken.secrets]) expect(all).not.toContain(secret);
  });

  /** Each form that is stored meets a fault that quotes it, and each message that is sent another. */
  async function whileBroken(work: () => Promise<SecretsSent>): Promise<SecretsSent> {
    const admin = (sql: string) => province.db.admin(sql);
    await admin(`create function hailong.quote() returns trigger language plpgsql as $$
      begin raise exception 'no room for % of ${MARK}', to_jsonb(new)::text using errcode = '23514'; end $$`);
    await admin(`create trigger quote before insert on hailong.survey_response
      for each row execute function hailong.quote()`);
    receiver.answers.push((response) => response.destroy());
    try {
      return await work();
    } finally {
      await admin('drop trigger quote on hailong.survey_response');
      await admin('drop function hailong.quote()');
    }
  }
});
