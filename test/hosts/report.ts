import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

export interface HostFigures {
  readonly host: string;
  readonly seconds: Record<'install' | 'compile' | 'boot' | 'probe', number>;
  readonly megabytes: number;
}

/** Says how far a run is, past jest, which keeps what tests print. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Runs a step and returns its seconds. */
export async function timed(name: string, work: () => Promise<unknown>): Promise<number> {
  progress(`hosts: ${name} …`);
  const start = Date.now();
  await work();
  return (Date.now() - start) / 1000;
}

export function megabytesOf(folder: string): number {
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .reduce((sum, entry) => sum + lstatSync(path.join(entry.parentPath, entry.name)).size, 0) / 1e6
  );
}

/** Lines of a table: seconds of each step and megabytes of `node_modules`, one line a host. */
export function tableOf(figures: readonly HostFigures[]): string {
  const heads = ['install', 'compile', 'boot', 'probe'] as const;
  const width = Math.max(...figures.map(({ host }) => host.length), 4);
  const cell = (text: string) => text.padStart(9);
  const head = ['host'.padEnd(width), ...[...heads.map((name) => `${name} s`), 'MB'].map(cell)].join('');
  const rows = figures.map(({ host, seconds, megabytes }) =>
    [
      host.padEnd(width),
      ...[...heads.map((name) => seconds[name].toFixed(1)), megabytes.toFixed(0)].map(cell),
    ].join(''),
  );
  return [head, ...rows].join('\n');
}
