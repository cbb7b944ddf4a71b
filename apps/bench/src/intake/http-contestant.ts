import { randomBytes } from 'node:crypto';
import { Contestant } from './contestant';
import { FilledForm } from '../bed/filled-forms';
import { HttpClient } from './http-client';
import { Worker, rateOf } from './rate';
import { ServerProcess } from './server-process';

/** A GraphQL mutation that takes one form as `$input`, and how to know that it was taken. */
export interface Mutation {
  readonly query: string;
  /** Stands in every good answer and in no other. */
  readonly accepted: string;
}

export interface Fielded {
  readonly roundId: number;
  readonly forms: readonly FilledForm[];
}

/** Where the key goes in a request that is written beforehand. */
const KEY = '0123456789abcdef0123456789abcdef';

/** Clients that send filled forms one by one to a server in a process of its own. Anything but an acceptance ends it. */
export async function httpContestant(
  server: ServerProcess,
  { query, accepted }: Mutation,
  { roundId, forms }: Fielded,
  clients: number,
): Promise<Contestant> {
  const connections = await Promise.all(
    Array.from({ length: clients }, () => HttpClient.connect(server.url)),
  );
  const requests = forms.map((form) => {
    const input = { key: KEY, round: String(roundId), group: 'citizens', channel: 'ONLINE', ...form };
    return JSON.stringify({ query, variables: { input } }).split(KEY) as [string, string];
  });
  const run = randomBytes(8).toString('hex');
  let sent = 0;
  const workers = connections.map((connection): Worker => {
    return async () => {
      const [before, after] = requests[sent % requests.length] as [string, string];
      sent += 1;
      const answer = await connection.post(`${before}${run}${String(sent).padStart(16, '0')}${after}`);
      if (!answer.includes(accepted)) throw new Error(`a form was not accepted: ${answer.slice(0, 500)}`);
    };
  });
  return {
    turn: (seconds) => rateOf(workers, seconds),
    close: async () => {
      for (const connection of connections) connection.close();
      await server.stop();
    },
  };
}
