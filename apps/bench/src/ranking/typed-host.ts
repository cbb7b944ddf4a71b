import Fastify from 'fastify';
import { Pool } from 'pg';
import { serveAsChild } from '../intake/server-process';
import { TypedTwin, answerColumns, twinTable } from './typed-twin';

export interface TypedHostSettings {
  readonly databaseUrl: string;
  readonly twins: readonly TypedTwin[];
}

/** Agency with its count and the mean of each item. */
type AgencyRow = Readonly<Record<string, number | null>> & { readonly agency: number; readonly n: number };

/**
 * Serves rankings as a plain host makes them from typed columns: one `group by`, the mean of the means of each agency, in
 * order. Path: `/ROUND`.
 */
serveAsChild(async ({ databaseUrl, twins }: TypedHostSettings) => {
  const pool = new Pool({ connectionString: databaseUrl });
  const host = Fastify();
  for (const twin of twins)
    host.post(`/${twin.roundId}`, async () => {
      const { rows } = await pool.query<AgencyRow>({ name: `ranking-${twin.roundId}`, text: sums(twin) });
      return { entries: ranked(rows, answerColumns(twin.positions)) };
    });
  const url = await host.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => host.close().then(() => pool.end()) };
});

function sums({ roundId, positions }: TypedTwin): string {
  const means = answerColumns(positions).map((column) => `avg(${column})::float8 as ${column}`);
  return `select agency, count(*)::int as n, ${means.join(', ')} from ${twinTable(roundId)} group by agency`;
}

function ranked(rows: readonly AgencyRow[], columns: readonly string[]) {
  return rows
    .map((row) => ({ agency: row.agency, n: row.n, index: meanOf(columns.map((column) => row[column])) }))
    .sort((a, b) => b.index - a.index)
    .map((entry, at) => ({ rank: at + 1, ...entry }));
}

function meanOf(means: readonly (number | null | undefined)[]): number {
  const known = means.filter((mean) => typeof mean === 'number');
  return known.reduce((sum, mean) => sum + mean, 0) / known.length;
}
