import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import { median } from './median';

/** Speed of the machine at the time of a measurement; rates of two days compare where these do. */
export interface Calibration {
  /** Time of a fixed piece of work on one core, milliseconds. */
  readonly workMs: number;
  /** Time in which a page of 8 KiB reaches the disk of the temporary server, microseconds. */
  readonly flushUs: number;
}

const TURNS = 5;
const FLUSHES = 100;
const PAGE = Buffer.alloc(8192, 1);
/** Objects that are written as JSON, read back and hashed; about 30 ms. */
const OBJECTS = 20_000;

/** @param folder of the temporary servers */
export async function calibrate(folder: string): Promise<Calibration> {
  const works = Array.from({ length: TURNS }, workMs);
  return { workMs: median(works), flushUs: await flushUs(folder) };
}

function workMs(): number {
  const start = performance.now();
  const objects = Array.from({ length: OBJECTS }, (_, at) => ({
    at,
    text: `form ${at}`,
    levels: [at % 5, 5],
  }));
  const text = JSON.stringify(JSON.parse(JSON.stringify(objects)));
  createHash('sha256').update(text).digest();
  return performance.now() - start;
}

async function flushUs(folder: string): Promise<number> {
  const file = path.join(folder, `hailong-flush-${process.pid}`);
  const handle = await open(file, 'w');
  try {
    const times: number[] = [];
    for (let flush = 0; flush < FLUSHES; flush += 1) {
      await handle.write(PAGE);
      const start = performance.now();
      await handle.datasync();
      times.push((performance.now() - start) * 1000);
    }
    return median(times);
  } finally {
    await handle.close();
    await rm(file, { force: true });
  }
}
