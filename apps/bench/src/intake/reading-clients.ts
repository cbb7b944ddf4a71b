import { HttpClient } from './http-client';
import { openLoop } from './open-loop';
import { Worker } from './rate';
import { ServerProcess } from './server-process';

/** Query that is sent at a fixed rate. */
export interface Reading {
  readonly query: string;
  /** Variables of the request with this number, from 0. */
  readonly variables: (at: number) => object;
  readonly perSecond: number;
  /** Text that every answer has. */
  readonly expected: string;
}

/** Clients that read while others write. */
export interface Readings {
  /** Waiting times of all readings so far, milliseconds. */
  readonly latencies: readonly number[];
  /** Reads until a work is done. */
  during<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Connections of each reading: a slow answer keeps no other back. */
const CONNECTIONS = 4;
/** Length of a portion of readings, seconds: they end at most so long after the work. */
const PORTION_SECONDS = 0.5;

/** Connects clients that read under the login of a server. */
export async function readingClients(
  { url, token }: ServerProcess,
  readings: readonly Reading[],
): Promise<Readings> {
  const latencies: number[] = [];
  const connections = () =>
    Promise.all(Array.from({ length: CONNECTIONS }, () => HttpClient.connect(`${url}/graphql`, { token })));
  const readers = await Promise.all(
    readings.map(async (reading) => ({ reading, clients: await connections() })),
  );
  return {
    latencies,
    during: async (work) => {
      let busy = true;
      const reading = readers.map(async (reader) => {
        const workers = workersOf(reader);
        while (busy) latencies.push(...(await portionOf(workers, reader.reading)));
      });
      try {
        return await work();
      } finally {
        busy = false;
        await Promise.all(reading);
      }
    },
    close: () => {
      for (const client of readers.flatMap(({ clients }) => clients)) client.close();
    },
  };
}

/** Reads one after the other; returns the processor time of the server for each reading, milliseconds. */
export async function processorTimeOf(
  server: ServerProcess,
  reading: Reading,
  times: number,
): Promise<number> {
  const client = await HttpClient.connect(`${server.url}/graphql`, { token: server.token });
  const before = await server.usage();
  for (let at = 0; at < times; at += 1) await read(client, reading, at);
  const after = await server.usage();
  client.close();
  return (after.cpuMs - before.cpuMs) / times;
}

interface Reader {
  readonly reading: Reading;
  readonly clients: readonly HttpClient[];
}

function workersOf({ reading, clients }: Reader): readonly Worker[] {
  let sent = 0;
  return clients.map((client) => async () => {
    await read(client, reading, sent++);
    return 1;
  });
}

async function portionOf(workers: readonly Worker[], { perSecond }: Reading): Promise<readonly number[]> {
  return (await openLoop(workers, { perSecond, seconds: PORTION_SECONDS })).latencies;
}

async function read(client: HttpClient, { query, variables, expected }: Reading, at: number): Promise<void> {
  const answer = await client.post(JSON.stringify({ query, variables: variables(at) }));
  if (!answer.includes(expected)) throw new Error(`a reading failed: ${answer.slice(0, 500)}`);
}
