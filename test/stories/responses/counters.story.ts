import { bitOf } from '@hailong/surveys/domain';
import { Sealing } from '@hailong/secrets';
import { administratorOf } from '../../kit/actors';
import { COUNTER_ID } from '@hailong/kernel';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { aRound, VUNG_TAU } from '../../kit/round';
import { aVisitor } from '../../kit/visitor';

const REGISTER = `mutation { it: registerSurveyCounter(input: { label: "Quầy 3" }) { ... on SurveyCounterRegistered { token counter { id } } } }`;
const RETIRE = `mutation ($id: ID!) { it: retireSurveyCounter(id: $id) { __typename ... on SurveyRefusal { code } } }`;

interface Registered {
  readonly token: string;
  readonly counter: { readonly id: string };
}

describe('a counter where many answer at one device', () => {
  const described = aProvince('2021-10-01', 9)
    .with(aPortal({ gate: { burst: 2, perMinute: 2, tickets: 'accepted', shortestSeconds: 1 } }))
    .with(aRound({ template: VUNG_TAU, changes: { channels: ['ONLINE', 'KIOSK'] } }))
    .with(aVisitor());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
  });
  afterAll(() => province.close());
  beforeEach(() => province.later(600));

  const P1 = administratorOf('P.1');
  const register = async () => (await province.portal.ask<{ it: Registered }>(REGISTER, {}, P1)).data.it;
  const retire = async (id: string, actor = P1) =>
    (await province.portal.ask<{ it: { __typename: string; code?: string } }>(RETIRE, { id }, actor)).data.it;
  /** Sent a second after the form was handed out. */
  const send = async (token: string) => {
    const input = province.visitor.inputOf(await province.visitor.blank(), { channel: 'KIOSK' });
    province.later(1);
    return province.visitor.submit(input, token);
  };

  it('is known by a token of which only the hash is kept', async () => {
    const { token } = await register();
    const [row] = await province.db.admin<{ hash: Buffer; kept: string }>(
      `select token_hash as hash, c::text || encode(token_hash, 'escape') as kept from hailong.counter c
       where token_hash = sha256($1::bytea)`,
      [token],
    );
    expect(row?.hash).toHaveLength(32);
    expect(row?.kept).not.toContain(token);
  });

  it('is let in until it is retired, by its own agency alone, and a minute later it is nobody special', async () => {
    const { token, counter } = await register();
    for (let n = 0; n < 3; n += 1) expect((await send(token)).errors).toBeUndefined();
    expect(await retire(counter.id, administratorOf('P.2'))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await retire(counter.id)).__typename).toBe('SurveyCounter');
    province.later(61);
    expect((await send(token)).errors).toBeUndefined();
    expect((await send(token)).errors?.[0]?.extensions.code).toBe('SURVEY_TOO_MANY');
  });

  it('stands in the trail: who registered it and who retired it', async () => {
    const { counter } = await register();
    await retire(counter.id);
    const trail = await province.db.admin(
      `select action, actor from hailong.audit_entry where subject = $1 order by at`,
      [COUNTER_ID.read(counter.id)],
    );
    expect(trail).toEqual([
      { action: 'register-counter', actor: P1.subject },
      { action: 'retire-counter', actor: P1.subject },
    ]);
  });

  it('that sends forms faster than they can be filled has all but the first flagged, and every one counted', async () => {
    const { token } = await register();
    const receipts: (string | undefined)[] = [];
    for (let n = 0; n < 3; n += 1) receipts.push((await send(token)).data.submitSurveyResponse.receipt);
    const ids = receipts.map((receipt) => province.app.get(Sealing).unmask(receipt ?? ''));
    const rows = await province.db.admin<{ id: string; burst: boolean }>(
      `select response_id as id, flags & $1 <> 0 as burst from hailong.survey_response where response_id = any ($2) and valid`,
      [bitOf('BURST'), ids],
    );
    const flagged = new Map(rows.map(({ id, burst }) => [id, burst]));
    expect(ids.map((id) => flagged.get(id))).toEqual([false, true, true]);
  });
});
