import type { ServerResponse } from 'node:http';
import { addDays, systemClock, today, ROUND_ID } from '@hailong/kernel';
import { INVITED, OTHERS, PEOPLE, dossiersOf, loadedInvitedRound, nthDossier } from './loaded-invited-round';
import { WEBHOOK_SECRET, webhookReceiver } from '../../kit/servers/webhook';
import { Opened } from '../../kit/province';
import { Operator } from '../../kit/operator';

const AS = ['--as', 'T1.01'];
/** A person of these objects after the draw. */
const WILLING = PEOPLE - 1;

interface Invited {
  readonly invited: number;
  readonly alreadyInvited: number;
}

interface Standing {
  readonly agency: { readonly code: string };
  readonly failures: readonly { readonly reason: string }[];
}

const webhookTo = (url: string) => ({
  HAILONG_WEBHOOK_URL: url,
  HAILONG_WEBHOOK_SECRET: WEBHOOK_SECRET,
  HAILONG_OBJECTIONS_TO: 'mailto:tu-choi@example.vn',
});

describe('on the command line,', () => {
  const now = today(systemClock);
  let province: Opened<typeof loadedInvitedRound>;
  let operator: Operator;
  let draw: string;
  beforeAll(async () => {
    province = await loadedInvitedRound.open();
    ({ operator } = province);
    draw = await province.drawAll('T1.01');
    await province.db.admin('update hailong.dossier set objects = true where code = $1', [nthDossier(1)]);
  });
  afterAll(() => province.close());

  const invite = (...args: string[]) => operator.json<Invited>('invite', INVITED, ...args);
  const standing = async (...args: string[]) =>
    (await operator.json<{ agencies: Standing[] }>('invitations', INVITED, ...args)).agencies;
  const kept = async (table: string) =>
    (await province.db.admin<{ n: number }>(`select count(*)::int as n from hailong.${table}`))[0]?.n;

  it('invitations go once to each dossier that a draw called; a second run makes none and says which were there', async () => {
    const order = [...AS, '--draw', draw, '--by', 'paper'];
    expect(await invite(...order)).toEqual({
      ...{
        round: { id: ROUND_ID.of(2), code: INVITED },
        agency: { code: 'T1.01', name: 'Sở Một' },
        by: 'paper',
      },
      ...{ invited: WILLING, alreadyInvited: 0, objecting: 1, withoutContact: 0, resting: 0, waiting: 0 },
      waitingBecause: [],
      expiresOn: addDays(now, 20),
    });
    expect(await invite(...order)).toMatchObject({ invited: 0, alreadyInvited: WILLING });
    const { code, stdout } = await operator.run(['invite', INVITED, ...order]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Đã tạo 0 giấy mời .*đã có từ trước 8; từ chối nhận 1/m);
    expect(stdout).toMatch(/^Made 0 invitations .*there already 8; objecting 1/m);
    expect([await kept('invitation'), await kept('admission')]).toEqual([WILLING, WILLING]);
  });

  it('blank invitations have the one last day of the round, and the command tells the next step', async () => {
    const expires = addDays(now, 20);
    const order = ['invite', INVITED, ...AS, '--blank', '6'];
    const earlier = ['invite', INVITED, ...AS, '--blank', '6', '--expires', addDays(now, 3)];
    expect(await operator.problemsOf(...earlier)).toEqual([['EXPIRY_OUTSIDE', 'expiresOn']]);
    const { code, stdout } = await operator.run(order);
    expect(code).toBe(0);
    expect(stdout).toContain(`Made 6 invitations (paper), valid until the end of ${expires}`);
    expect(stdout).toMatch(/next: npm run hailong -- paper-invitations moi-thu --as T1\.01 --to \S+\.html$/m);
    expect(await standing(...AS)).toMatchObject([{ issued: WILLING + 6, onPaper: WILLING + 6, expired: 0 }]);
  });

  it('invitations are counted agency by agency, in words and in JSON, expired ones apart', async () => {
    await province.db.admin(`update hailong.invitation set expires_on = $1 where dossier_id is null`, [
      addDays(now, -1),
    ]);
    const all = await standing();
    expect(all.map(({ agency }) => agency.code)).toEqual(['T1.01', 'T1.02', 'T1.03']);
    expect(all[0]).toEqual({
      ...{ agency: { code: 'T1.01', name: 'Sở Một' }, issued: 14, onPaper: 14, sent: 0, used: null },
      ...{ expired: 6, costs: [], failures: [] },
      messages: { waiting: 0, delivered: 0, failed: 0, dropped: 0, confirmed: 0, sandboxed: 0 },
    });
    const { stdout } = await operator.run(['invitations', INVITED]);
    expect(stdout).toMatch(
      /^Agency +Made +On paper +Sent +Used +Expired +Waiting +Confirmed +Failed +Dropped$/m,
    );
    expect(stdout).toMatch(/^T1\.01 +14 +14 +0 +<5 +6 +0 +0 +0 +0$/m);
    expect(stdout).toMatch(/^Chưa mời ai · have invited nobody: 2 cơ quan · agencies$/m);
  });

  it('failed messages are counted by reason, and leave once they are tried again', async () => {
    const receiver = await webhookReceiver(() => Date.now() / 1000);
    const variables = webhookTo(receiver.url);
    try {
      const order = ['--as', 'T1.02', '--draw', await province.drawAll('T1.02'), '--by', 'webhook'];
      expect(await invite(...order)).toMatchObject({ invited: OTHERS });
      receiver.answers.push(...Array.from({ length: OTHERS }, () => gone));
      await operator.run(['deliver'], { variables });
      expect(await standing('--as', 'T1.02')).toMatchObject([
        { sent: 0, messages: { failed: OTHERS }, failures: [{ reason: 'HTTP_410', messages: OTHERS }] },
      ]);
      const { stdout } = await operator.run(['invitations', INVITED, '--as', 'T1.02']);
      expect(stdout).toMatch(
        /^T1\.02 +webhook +6 +HTTP_410 +Bên nhận .*410\. · The other side answered HTTP 410\.$/m,
      );
      expect(stdout).toMatch(/try again: npm run hailong -- retry-deliveries moi-thu$/m);
      const again = await operator.json('retry-deliveries', INVITED, '--agency', 'T1.02');
      expect(again).toMatchObject({ agencies: [{ agencyCode: 'T1.02', retried: OTHERS }] });
      await operator.run(['deliver'], { variables });
      expect(await standing('--as', 'T1.02')).toMatchObject([
        { sent: OTHERS, messages: { delivered: OTHERS, failed: 0 }, failures: [] },
      ]);
    } finally {
      await receiver.close();
    }
  });

  it('invitations of fewer than five people wait and say so; failed messages become sheets on request', async () => {
    const receiver = await webhookReceiver(() => Date.now() / 1000);
    const variables = webhookTo(receiver.url);
    const some = async (first: number, count: number) => {
      const file = operator.file(`t3-${first}.csv`, dossiersOf('T1.03', first, count));
      await operator.json('load', 'dossiers', file);
      const order = ['--as', 'T1.03', '--draw', await province.drawAll('T1.03'), '--by', 'webhook'];
      return operator.run(['invite', INVITED, ...order]);
    };
    try {
      expect((await some(301, 4)).stdout).toMatch(/^4 people .*wait until they are 5/m);
      await operator.run(['deliver'], { variables });
      expect(await standing('--as', 'T1.03')).toMatchObject([
        { issued: 4, sent: 0, messages: { waiting: 4 } },
      ]);
      expect((await some(305, 1)).stdout).not.toMatch(/people wait/);
      receiver.answers.push(...Array.from({ length: 5 }, () => gone));
      await operator.run(['deliver'], { variables });
      const again = await operator.run(['retry-deliveries', INVITED, '--agency', 'T1.03', '--by', 'paper']);
      expect(again.stdout).toMatch(/5 messages became sheets of paper[^]*paper-invitations moi-thu/);
      expect(await standing('--as', 'T1.03')).toMatchObject([
        { onPaper: 5, sent: 0, messages: { failed: 0, dropped: 5 } },
      ]);
    } finally {
      await receiver.close();
    }
  });

  it.each([
    [['invite', INVITED], 'Cần đúng một cách: --draw', 'Say it one way: --draw'],
    [['invite', INVITED, '--draw', 'draw:1', '--blank', '5'], 'Cần đúng một cách', 'Say it one way'],
    [['invite', INVITED, '--draw', 'draw:1'], 'Thiếu --by', '--by is missing'],
    [['invite', INVITED, '--blank', '0'], '--blank "0" chưa đúng', 'a whole number from 1 to 10000'],
    [
      ['invite', INVITED, '--draw', 'draw:1', '--by', 'viber'],
      '--by "viber" chưa đúng',
      'one of: email, webhook, sms, zalo, paper',
    ],
  ])('the command %p is refused with a sentence in both languages and exit code 2', async (args, vi, en) => {
    const { code, stdout, stderr } = await operator.run(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(vi);
    expect(stderr).toContain(en);
  });

  it.each([
    [['invite', 'khong-co', ...AS, '--blank', '5'], 'NOT_FOUND round'],
    [['invite', INVITED, '--blank', '5'], 'PARTICIPANT_UNKNOWN --as'],
    [['invite', INVITED, '--as', 'T9', '--blank', '5'], 'AGENCY_UNKNOWN --as'],
    [['invite', INVITED, ...AS, '--draw', 'draw:999', '--by', 'paper'], 'NOT_FOUND draw'],
    [['invite', INVITED, ...AS, '--blank', '5', '--expires', '2020-01-01'], 'EXPIRY_OUTSIDE expiresOn'],
    [['invite', INVITED, ...AS, '--blank', '5', '--by', 'email'], 'INVITATION_PORT_UNSUITED port'],
    [['invitations', 'khong-co'], 'NOT_FOUND round'],
    [['invitations', INVITED, '--as', 'T1'], 'PARTICIPANT_UNKNOWN --as'],
    [['retry-deliveries', 'khong-co'], 'NOT_FOUND round'],
    [['retry-deliveries', INVITED, '--agency', 'T9'], 'AGENCY_UNKNOWN --agency'],
  ])('the command %p is refused by name', async (args, expected) => {
    const [[code, place] = []] = await operator.problemsOf(...args);
    expect(`${code} ${place}`).toBe(expected);
  });

  it('inviting needs an answer page and a key', async () => {
    const blank = ['invite', INVITED, ...AS, '--blank', '5'];
    const without = (name: string, value = '') => operator.run(blank, { variables: { [name]: value } });
    expect((await without('HAILONG_ANSWER_PAGE')).stderr).toContain('[ANSWER_PAGE_MISSING]');
    expect((await without('HAILONG_SECRET_KEY')).stderr).toContain('[SECRET_KEY_MISSING]');
    const wrong = await without('HAILONG_ANSWER_PAGE', 'dvc.example.vn');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('no address of a page')]);
  });

  it('invitations end with their round, which is said in both languages', async () => {
    await operator.json('round', 'close', INVITED);
    const { code, stdout, stderr } = await operator.run(['invite', INVITED, ...AS, '--blank', '5']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('[INVITATION_ROUND_CLOSED]');
    expect(stderr).toMatch(/vi: đợt khảo sát: Đợt khảo sát đã đóng.*\n.*en: round: The round is closed/);
    expect(await operator.problemsOf('retry-deliveries', INVITED)).toEqual([
      ['DELIVERY_ROUND_NOT_OPEN', 'round'],
    ]);
    expect((await operator.run(['invitations', INVITED])).stdout).toMatch(/^T1\.01 +14 +14 +0 +<5 /m);
  });
});

function gone(response: ServerResponse): void {
  response.writeHead(410).end();
}
