import { ProvinceScope } from '@hailong/database';
import { CRITERIA_SET_ID } from '@hailong/kernel';
import { AnnounceScheme, ReadSchemes, SaveScheme } from '@hailong/rankings/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { done } from './step';

export interface DemonstrationScheme {
  readonly code: string;
  readonly title: string;
  readonly year: number;
  /** Core on which the form of the demonstration rests. */
  readonly criteriaSetId: number | null;
  /** Code of the scheme of an earlier year, announced already. Default: none. */
  readonly comparison?: string;
}

/** Announces the ranking scheme of a demonstration, before its forms are simulated, unless it is announced already. */
export async function announceScheme(
  app: INestApplicationContext,
  scope: ProvinceScope,
  { code, title, year, criteriaSetId, comparison }: DemonstrationScheme,
): Promise<void> {
  const known = await app.get(ReadSchemes).named(scope, code);
  if (known.ok && known.value.state === 'announced') return;
  if (criteriaSetId === null) throw new Error('the form of the demonstration rates no criteria');
  const core = CRITERIA_SET_ID.of(criteriaSetId);
  const terms = { code, title: { vi: title }, year, core, demonstration: true, comparison };
  await done(app.get(SaveScheme).save(scope, terms));
  await done(app.get(AnnounceScheme).announce(scope, code));
}
