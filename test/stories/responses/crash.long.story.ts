import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { provision } from '@hailong/database';
import { day } from '@hailong/kernel';
import { SubmitResponse, VerifyTallies } from '@hailong/responses/use-cases';
import { surveyContext } from '../../kit/servers/process';
import { aRound } from '../../kit/round';

describe('when PostgreSQL is killed in the middle of an intake,', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'hailong-crash-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('no acknowledged form is lost, none is doubled, and every tally agrees afterwards', async () => {
    const log = () => undefined;
    const database = await provision({ home, log });
    const app = await surveyContext(database.appUrl);
    const { round } = await aRound()({ app });
    const acknowledged: string[] = [];
    const arrival = { on: day('2018-08-15'), operator: 'clerk' };
    const send = async () => {
      const key = randomUUID();
      const answers = [
        { item: 'Q1.1', level: '4' },
        { item: 'GY', level: 'no' },
      ];
      const verdict = await app
        .get(SubmitResponse)
        .submit(
          { key, roundId: round.roundId, agencyCode: 'P.1', group: 'citizens', channel: 'paper', answers },
          arrival,
        );
      if (verdict.ok) acknowledged.push(verdict.value.receipt);
      if (acknowledged.length === 200) process.kill(postmasterOf(home), 'SIGKILL');
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 3000 }, send));
    expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
    await app.close().catch(() => undefined);
    await database.stop();

    const again = await provision({ home, log });
    const restarted = await surveyContext(again.appUrl);
    const verified = [];
    for await (const agency of restarted.get(VerifyTallies).verify('test')) verified.push(agency);
    expect(verified.flatMap(({ differences }) => differences)).toEqual([]);
    const storedNow = verified.reduce((sum, { responses }) => sum + responses, 0);
    expect(storedNow).toBeGreaterThanOrEqual(acknowledged.length);
    expect(await countStored(again.adminUrl, acknowledged)).toBe(acknowledged.length);
    await restarted.close();
    await again.stop();
  });
});

function postmasterOf(home: string): number {
  return Number(readFileSync(path.join(home, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

async function countStored(url: string, ids: readonly string[]): Promise<number> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ n: number }>(
    'select count(*)::int as n from hailong.survey_response where response_id = any ($1)',
    [ids],
  );
  await client.end();
  return rows[0]?.n ?? 0;
}
