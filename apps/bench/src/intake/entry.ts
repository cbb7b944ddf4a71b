import { BenchContext, Figure } from '../benchmark';
import { figure } from '../report/figure';
import { Contestant, Turns, takeTurns } from './contestant';
import { ServerProcess } from './server-process';

/** Contestant with its labels and servers. */
export interface Entry {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly contestant: Contestant;
  readonly servers: readonly ServerProcess[];
}

export interface Result extends Omit<Entry, 'contestant'> {
  readonly turns: Turns;
  /** Processor time of its servers per response, milliseconds, warm-up included. */
  readonly cpuMs: number;
}

/** Measures the entries alternately; see {@link takeTurns}. */
export async function measureEntries(
  entries: readonly Entry[],
  { sizes, log }: Pick<BenchContext, 'sizes' | 'log'>,
): Promise<readonly Result[]> {
  const cpu = () => Promise.all(entries.map(({ servers }) => cpuOf(servers)));
  const before = await cpu();
  const turns = await takeTurns(
    entries.map(({ contestant }) => contestant),
    sizes.seconds,
    log,
  );
  const after = await cpu();
  return entries.map(({ code, vi, en, servers }, at) => {
    const taken = turns[at] as Turns;
    const spent = (after[at] ?? 0) - (before[at] ?? 0);
    return { code, vi, en, servers, turns: taken, cpuMs: spent / taken.acknowledged };
  });
}

export function cpuFigure({ code, vi, en, cpuMs }: Result): Figure {
  return figure(
    `${code}CpuMs`,
    cpuMs,
    'ms',
    `thời gian xử lý mỗi phiếu: ${vi}`,
    `of processor time each: ${en}`,
  );
}

async function cpuOf(servers: readonly ServerProcess[]): Promise<number> {
  const each = await Promise.all(servers.map((server) => server.usage()));
  return each.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}
