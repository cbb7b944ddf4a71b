import { Verdict, accept } from '@hailong/kernel';
import { INestApplicationContext } from '@nestjs/common';
import { DemonstrationOptions, LoadedDemonstration } from './demonstration';
import { loadBacKan } from './bac-kan-2018';
import { loadGiaLai2025 } from './gia-lai-2025';
import { loadGiaLai } from './gia-lai-2026';

export const DEMONSTRATIONS = ['gia-lai-2026', 'bac-kan-2018'] as const;
export type DemonstrationName = (typeof DEMONSTRATIONS)[number];

/**
 * Loads a demonstration province: real agencies, an official form, simulated answers that are labelled in every output.
 * Uses the use cases of a real province.
 */
export function loadDemonstration(
  app: INestApplicationContext,
  name: DemonstrationName,
  options: DemonstrationOptions,
): Promise<Verdict<LoadedDemonstration>> {
  return name === 'gia-lai-2026' ? loadGiaLai(app, options) : loadBacKan(app, options);
}

/**
 * Loads what a demonstration has of earlier years, after {@link loadDemonstration}: Gia Lai of 2025 with its published ranking. Slower
 * than the first part, which a portal serves meanwhile; a second call adds what an interrupted one left.
 */
export async function loadEarlierYears(
  app: INestApplicationContext,
  name: DemonstrationName,
  options: DemonstrationOptions,
): Promise<Verdict<void>> {
  return name === 'gia-lai-2026' ? loadGiaLai2025(app, options) : accept(undefined);
}
