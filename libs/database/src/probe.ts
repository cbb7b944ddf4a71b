import type { DataSource } from 'typeorm';
import { IntakeConnections } from './doors/intake-connections';

/** Findings about a database: whether it answers, and as which role it takes forms. */
export interface DatabaseProbe {
  readonly reachable: boolean;
  /** Milliseconds until the answer. */
  readonly afterMs: number;
  /** Role of the connections of the intake; undefined where they do not answer. */
  readonly intakeRole?: string;
}

/**
 * Asks the database over a connection of the doors and over one of the intake. One question at a time: probes that come
 * while the database hangs share the one under way, so that they take no connection from callers.
 */
export class ProbeDatabase {
  private asking: Promise<DatabaseProbe> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly intake: IntakeConnections,
  ) {}

  /** Asks both; resolves after `withinMs` at the latest and never throws. */
  async ask(withinMs: number): Promise<DatabaseProbe> {
    this.asking ??= this.askBoth().finally(() => (this.asking = undefined));
    const silent: DatabaseProbe = { reachable: false, afterMs: withinMs };
    const limit = timer(withinMs);
    try {
      return await Promise.race([this.asking, limit.over.then(() => silent)]);
    } finally {
      limit.clear();
    }
  }

  private async askBoth(): Promise<DatabaseProbe> {
    const startedAt = performance.now();
    const reachable = await this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
    const afterMs = Math.round(performance.now() - startedAt);
    if (!reachable) return { reachable, afterMs };
    const intakeRole = await this.intake.role().catch(() => undefined);
    return { reachable, afterMs, intakeRole };
  }
}

function timer(ms: number): { readonly over: Promise<void>; clear(): void } {
  let handle: NodeJS.Timeout;
  const over = new Promise<void>((resolve) => (handle = setTimeout(resolve, ms)));
  return { over, clear: () => clearTimeout(handle) };
}
