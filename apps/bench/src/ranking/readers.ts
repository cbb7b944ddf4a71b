import type { SurveyActor } from '@hailong/access';
import { ROUND_ID } from '@hailong/kernel';
import { BenchContext } from '../benchmark';
import { HttpClient } from '../intake/http-client';
import { startServer } from '../intake/server-process';
import { FilledRound } from './filled-rounds';

/** Reads rankings over HTTP, with a connection and a server process of its own. */
export interface RankingReader {
  /** @throws when no ranking comes */
  read(round: FilledRound): Promise<void>;
  close(): Promise<void>;
}

/** Minimum that ranks every agency at all sizes, so that only the number of forms differs. */
const MINIMUM = 1;
const ANALYST: SurveyActor = { subject: 'bench', agencyCode: 'H21', roles: ['province-analyst'] };
const QUERY = `query ($round: ID!) { surveyRanking(round: $round, minimumResponses: ${MINIMUM}) { ... on SurveyRanking {
  simulated criteria entries { rank rankInGroup index n agency { code name }
    standing { band inGroup { best worst } overall { best worst } } } excluded { code agency { code } } } } }`;
const RANKED = '"rank":1';

/** The product: the whole ranking with bands and rank sets over GraphQL. */
export async function startProduct({ database, cpuProfiles }: BenchContext): Promise<RankingReader> {
  const settings = { databaseUrl: database.appUrl, reader: ANALYST };
  const server = await startServer({ module: 'intake/portal-server', settings, cpuProfiles });
  const client = await HttpClient.connect(`${server.url}/graphql`, { token: server.token });
  return {
    read: async ({ opened: { round } }) => {
      const body = JSON.stringify({ query: QUERY, variables: { round: ROUND_ID.of(round.roundId) } });
      mustRank(await client.post(body));
    },
    close: async () => {
      client.close();
      await server.stop();
    },
  };
}

/** The plain host over twins with typed columns. */
export async function startTypedHost(
  { database, cpuProfiles }: BenchContext,
  rounds: readonly FilledRound[],
): Promise<RankingReader> {
  const twins = rounds.map(({ opened: { round, sheetLength } }) => ({
    roundId: round.roundId,
    positions: sheetLength,
  }));
  const settings = { databaseUrl: database.adminUrl, twins };
  const server = await startServer({ module: 'ranking/typed-host', settings, cpuProfiles });
  const clients = new Map<number, HttpClient>();
  for (const { roundId } of twins) clients.set(roundId, await HttpClient.connect(`${server.url}/${roundId}`));
  return {
    read: async ({ opened: { round } }) => {
      mustRank((await clients.get(round.roundId)?.post('{}')) ?? '');
    },
    close: async () => {
      for (const client of clients.values()) client.close();
      await server.stop();
    },
  };
}

function mustRank(answer: string): void {
  if (!answer.includes(RANKED)) throw new Error(`no ranking came: ${answer.slice(0, 500)}`);
}
