import { ProvinceScope } from '@hailong/database';
import { CalendarDay, day } from '@hailong/kernel';
import { AskedStep, PrepareRelease, ReadReleases, TakeStep } from '@hailong/releases/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { PREPARING_SUBJECT, PUBLISHING_SUBJECT } from './province-subjects';
import { OnDay } from './earlier-days';
import { SCHEME_2025, SCHEME_2026 } from './gia-lai-schemes';
import { done } from './step';

const PREPARED = day('2026-01-12');

interface DatedStep extends AskedStep {
  readonly takenOn: CalendarDay;
  /** Subject of the login. */
  readonly by: string;
}

const STEPS: readonly DatedStep[] = [
  { takenOn: PREPARED, by: PREPARING_SUBJECT, state: 'previewed', until: day('2026-01-23') },
  { takenOn: day('2026-01-26'), by: PREPARING_SUBJECT, state: 'submitted' },
  {
    ...{ takenOn: day('2026-01-30'), by: PUBLISHING_SUBJECT, state: 'published' },
    act: { number: '00/QĐ-UBND (giả định)', signedOn: day('2026-01-29'), signer: 'Người ký giả định' },
  },
];

/** Publishes the ranking of 2025 by an invented act: prepared by a person, published by another; goes on where it was interrupted. */
export async function publishRanking2025(on: OnDay): Promise<void> {
  const { code } = SCHEME_2025;
  const taken = await prepared(on(PREPARED), code);
  for (const { takenOn, by, ...step } of STEPS.slice(taken - 1))
    await done(on(takenOn).get(TakeStep).take(ProvinceScope.of(undefined, by), { code }, step));
}

/** Prepares the release of 2026 as of yesterday, ready for a preview. */
export async function prepareRanking2026(app: INestApplicationContext): Promise<void> {
  await prepared(app, SCHEME_2026.code);
}

/** Prepares a release named like its scheme, unless it is. Returns the number of its steps. */
async function prepared(app: INestApplicationContext, code: string): Promise<number> {
  const scope = ProvinceScope.of(undefined, PREPARING_SUBJECT);
  const known = (await app.get(ReadReleases).all(scope)).find((release) => release.code === code);
  const release = known ?? (await done(app.get(PrepareRelease).prepare(scope, { code, scheme: { code } })));
  return release.steps.length;
}
