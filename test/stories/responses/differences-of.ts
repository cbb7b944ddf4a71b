import { BlockDifference } from '@hailong/blocks/domain';
import { VerifyBlocks } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { TallyDifference, VerifyTallies } from '@hailong/responses/use-cases';
import { INestApplicationContext } from '@nestjs/common';

/** Every number of a tally or of sealed blocks that is not what the responses add up to. */
export async function differencesOf(
  app: INestApplicationContext,
): Promise<(TallyDifference | BlockDifference)[]> {
  const found: (TallyDifference | BlockDifference)[] = [];
  for await (const { agency, differences } of app.get(VerifyTallies).verify('test')) {
    const sealed = await app.get(VerifyBlocks).ofAgency(AgencyScope.of(agency.agencyId, 'test'));
    found.push(...differences, ...sealed.differences);
  }
  return found;
}
