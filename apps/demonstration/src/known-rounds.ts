import { AgencyScope } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { MarkRound, OpenRound, ReadRounds } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { done } from './step';

/** Limit above the rounds of an agency of a demonstration. */
const MANY = 100;

/** Rounds that an agency of a demonstration runs, to go on where a loading was interrupted. */
export function knownRounds(
  app: INestApplicationContext,
  scope: AgencyScope,
): Promise<readonly RoundRecord[]> {
  return app.get(ReadRounds).page(scope, null, MANY);
}

/** Opens a draft as a demonstration. Marks it again: an interrupted loading may have left it without its mark. */
export async function openMarked(
  app: INestApplicationContext,
  scope: AgencyScope,
  { roundId }: RoundRecord,
): Promise<RoundRecord> {
  await done(app.get(MarkRound).mark(scope, roundId, 'demonstration'));
  return (await done(app.get(OpenRound).open(scope, roundId))).round;
}
