import { Agent } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROUND_ID, systemClock } from '@hailong/kernel';
import { openGiaLaiRound } from '../../../apps/bench/src/fixture/gia-lai-round';
import { filledIn, pageAt } from '../../kit/form-page';
import { Attempt, sendForm, startSenders, ticketsOf } from './form-senders';
import { verified } from '../responses/import-file';
import { PortalProcess, startPortal } from '../../kit/servers/portal-process';
import { surveyContext } from '../../kit/servers/process';
import { TestDatabase, testDatabase } from '../../kit/test-database';

/** Above the forms of all stops together. */
const MOST_FORMS = 8_000;
const PEOPLE = 24;
/** Answers that a stop waits for, so that it comes at a different moment of the load each time. */
const ANSWERS = [50, 333, 120];
/** Longest that a stop may take: below the half minute after which Kubernetes kills. */
const WITHIN_MS = 28_000;

describe('a portal that is told to stop while people send forms', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'hailong-stop-'));
  let db: TestDatabase;
  let round: string;
  beforeAll(async () => {
    db = await testDatabase();
    const app = await surveyContext(db.appUrl, { clock: systemClock });
    round = ROUND_ID.of((await openGiaLaiRound(app)).round.roundId);
    await app.close();
  });
  afterAll(async () => {
    await db.drop();
    rmSync(home, { recursive: true, force: true });
  });

  /** Tickets of a portal, which the portals after it take as well: they have its key. */
  const issued = ({ url }: PortalProcess) =>
    ticketsOf(url, `round: "${round}", agencyCode: "H21.106", group: "citizens"`, MOST_FORMS);
  const formOf = async ({ url }: PortalProcess) => {
    const { html } = await pageAt(`${url}/survey/form?round=${round}&agency=H21.106&group=citizens`);
    const fields = filledIn(html);
    return (key: string) => {
      const form = new URLSearchParams(fields);
      form.set('key', key);
      return form;
    };
  };
  const isReceipt = ({ status, html = '' }: Attempt) => status === 200 && html.includes('Mã biên nhận');
  const isLater = ({ status, retryAfter }: Attempt) => status === 503 && Number(retryAfter) > 0;

  it('answers every form that had been sent, ends with 0 in time, and loses no acknowledged form', async () => {
    const keys = new Set<string>();
    const acknowledged = new Set<string>();
    let portal = await startPortal(db, home);
    const tickets = await issued(portal);
    for (const answers of ANSWERS) {
      const form = await formOf(portal);
      const next = () => {
        const key = tickets.pop() ?? '';
        keys.add(key);
        return form(key);
      };
      const senders = startSenders(portal.url, PEOPLE, next);
      await senders.tried(answers);
      const signalAt = performance.now();
      const { code, afterMs } = await portal.stop();
      await senders.stop();
      const before = senders.attempts.filter(({ sentAt = Infinity }) => sentAt <= signalAt);
      const unanswered = before.filter((each) => !isReceipt(each) && !isLater(each));
      expect([code, unanswered.map(({ lost, status }) => [lost, status])]).toEqual([0, []]);
      expect(afterMs).toBeLessThan(WITHIN_MS);
      for (const each of senders.attempts) if (isReceipt(each)) acknowledged.add(each.key);
      portal = await startPortal(db, home);
    }

    const form = await formOf(portal);
    const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE });
    const again = await Promise.all([...keys].map((key) => sendForm(portal.url, form(key), agent)));
    agent.destroy();
    expect(again.filter((each) => !isReceipt(each))).toEqual([]);
    const fresh = again.filter(({ html = '' }) => !html.includes('từ trước'));
    expect(fresh.filter(({ key }) => acknowledged.has(key))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(ANSWERS.length * 50);
    expect((await portal.stop()).code).toBe(0);
    const app = await surveyContext(db.appUrl, { clock: systemClock });
    expect(await verified(app)).toEqual({ stored: keys.size, differences: 0 });
    await app.close();
  });
});
