import 'reflect-metadata';
import { getHeapStatistics } from 'node:v8';
import { AgencyScope } from '@hailong/database';
import { openImportFile } from '@hailong/files/use-cases';
import { ImportResponses } from '@hailong/responses/use-cases';
import { done } from '../../../demonstration/src/step';
import { withPortal } from '../fixture/with-portal';
import { answerAsChild } from '../intake/ask-process';

export interface ImportSettings {
  /** URL of the login hailong_app. */
  readonly databaseUrl: string;
  readonly filePath: string;
  readonly roundId: number;
  /** Agency that imports, for every agency of the round. */
  readonly agencyId: number;
}

export interface Imported {
  readonly stored: number;
  readonly refused: number;
  /** Time from opening the file to the report, milliseconds. */
  readonly ms: number;
  /** Processor time of this process meanwhile, milliseconds. */
  readonly cpuMs: number;
  /** Largest resident memory, bytes. */
  readonly peakBytes: number;
  /** Largest sampled heap, bytes. */
  readonly heapBytes: number;
}

const HEAP_LOOK_MS = 20;

/** Runs one import, as `hailong load responses` does. */
answerAsChild((settings: ImportSettings): Promise<Imported> => {
  const { databaseUrl, filePath, roundId, agencyId } = settings;
  return withPortal(databaseUrl, async ({ app }) => {
    let heapBytes = 0;
    const look = setInterval(() => {
      heapBytes = Math.max(heapBytes, getHeapStatistics().used_heap_size);
    }, HEAP_LOOK_MS);
    const start = performance.now();
    const before = process.cpuUsage();
    const file = await done(openImportFile(filePath));
    const { stored, refused } = await done(
      app.get(ImportResponses).import({
        scope: AgencyScope.of(agencyId, 'bench'),
        anyAgency: true,
        roundId,
        file,
        defaults: { group: 'citizens', channel: 'paper' },
      }),
    );
    const ms = performance.now() - start;
    clearInterval(look);
    const { user, system } = process.cpuUsage(before);
    return {
      stored,
      refused,
      ms,
      cpuMs: (user + system) / 1000,
      peakBytes: process.resourceUsage().maxRSS * 1024,
      heapBytes,
    };
  });
});
