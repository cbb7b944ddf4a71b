import { BenchContext, Figure } from '../benchmark';
import { asAdmin } from '../fixture/with-database';
import { figure } from '../report/figure';
import { Bound, boundOf } from './bound';
import { Contestant, Turns, takeTurns } from './contestant';
import { ServerProcess } from './server-process';
import { TurnCosts, watchCosts } from './turn-costs';

/** Contestant with its labels and servers. */
export interface Entry {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  readonly contestant: Contestant;
  readonly servers: readonly ServerProcess[];
  /** Stores its responses in the round, so that they count in the check of exactness. */
  readonly isProduct?: true;
}

export interface Result extends Omit<Entry, 'contestant'> {
  readonly turns: Turns;
  readonly costs: TurnCosts;
  /** Processor time of its servers per response, milliseconds, warm-up included. */
  readonly cpuMs: number;
  readonly bound: Bound;
}

/** Measures the entries alternately, each after a checkpoint; see {@link takeTurns}. */
export function measureEntries(
  entries: readonly Entry[],
  { sizes, log, database }: Pick<BenchContext, 'sizes' | 'log' | 'database'>,
): Promise<readonly Result[]> {
  return asAdmin(database.adminUrl, async (admin) => {
    const watched = entries.map((entry) => watchCosts(entry, admin));
    const turns = await takeTurns(watched, sizes.seconds, log);
    return entries.map(({ code, vi, en, servers, isProduct }, at) => {
      const costs = watched[at]?.costs() as TurnCosts;
      const cpuMs = costs.serverMs / costs.done;
      const bound = boundOf(costs, servers.length);
      return { code, vi, en, servers, isProduct, turns: turns[at] as Turns, costs, cpuMs, bound };
    });
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

export function walFigure({ code, vi, en, costs }: Result): Figure {
  return figure(
    `${code}WalBytes`,
    costs.walBytes / costs.done,
    'B',
    `nhật ký ghi trước mỗi phiếu: ${vi}`,
    `of write-ahead log each: ${en}`,
  );
}
