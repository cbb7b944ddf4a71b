import { cpus } from 'node:os';
import { Client } from 'pg';
import { Contestant } from './contestant';
import { ServerProcess } from './server-process';

/** Costs of the turns of a contestant altogether, warm-up included. */
export interface TurnCosts {
  /** Responses accepted. */
  readonly done: number;
  /** Milliseconds. */
  readonly wallMs: number;
  /** Processor time of its servers, milliseconds. */
  readonly serverMs: number;
  /** Processor time of the whole machine meanwhile, busy and altogether, milliseconds. */
  readonly busyMs: number;
  readonly allMs: number;
  /** Bytes of the write-ahead log of the database. */
  readonly walBytes: number;
}

/** Contestant whose turns are measured. */
export interface WatchedContestant extends Contestant {
  costs(): TurnCosts;
}

interface Watched {
  readonly contestant: Contestant;
  readonly servers: readonly ServerProcess[];
}

const NOTHING: TurnCosts = { done: 0, wallMs: 0, serverMs: 0, busyMs: 0, allMs: 0, walBytes: 0 };

/**
 * Measures the costs of every run. A checkpoint before it lets every contestant write the images of pages anew.
 *
 * @param admin superuser, connected
 */
export function watchCosts({ contestant, servers }: Watched, admin: Client): WatchedContestant {
  let costs = NOTHING;
  return {
    turn: async (seconds) => {
      await admin.query('checkpoint');
      const before = await reading(admin, servers);
      const rate = await contestant.turn(seconds);
      const after = await reading(admin, servers);
      costs = added(costs, { ...difference(after, before), done: rate.done });
      return rate;
    },
    close: () => contestant.close(),
    costs: () => costs,
  };
}

type Reading = Omit<TurnCosts, 'done'>;

async function reading(admin: Client, servers: readonly ServerProcess[]): Promise<Reading> {
  const { rows } = await admin.query<{ at: number }>(
    `select (pg_current_wal_lsn() - '0/0'::pg_lsn)::float8 as at`,
  );
  const usages = await Promise.all(servers.map((server) => server.usage()));
  const times = cpus().map(({ times }) => times);
  const allMs = times.reduce(
    (sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq,
    0,
  );
  const idleMs = times.reduce((sum, { idle }) => sum + idle, 0);
  return {
    wallMs: performance.now(),
    serverMs: usages.reduce((sum, { cpuMs }) => sum + cpuMs, 0),
    busyMs: allMs - idleMs,
    allMs,
    walBytes: rows[0]?.at ?? 0,
  };
}

function difference(after: Reading, before: Reading): Reading {
  return {
    wallMs: after.wallMs - before.wallMs,
    serverMs: after.serverMs - before.serverMs,
    busyMs: after.busyMs - before.busyMs,
    allMs: after.allMs - before.allMs,
    walBytes: after.walBytes - before.walBytes,
  };
}

function added(a: TurnCosts, b: TurnCosts): TurnCosts {
  return {
    done: a.done + b.done,
    wallMs: a.wallMs + b.wallMs,
    serverMs: a.serverMs + b.serverMs,
    busyMs: a.busyMs + b.busyMs,
    allMs: a.allMs + b.allMs,
    walBytes: a.walBytes + b.walBytes,
  };
}
