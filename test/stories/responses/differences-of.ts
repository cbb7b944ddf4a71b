import { TallyDifference, VerifyTallies } from '@hailong/responses/use-cases';
import { INestApplicationContext } from '@nestjs/common';

/** Every number of a tally that is not what the responses add up to. */
export async function differencesOf(app: INestApplicationContext): Promise<TallyDifference[]> {
  const found: TallyDifference[] = [];
  for await (const agency of app.get(VerifyTallies).verify('test')) found.push(...agency.differences);
  return found;
}
