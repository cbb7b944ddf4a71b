import { VerifyTallies } from '@hailong/responses/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { withPortal } from './with-portal';

/**
 * A rate at which responses were lost, doubled or miscounted is no figure.
 *
 * @param acknowledged responses that must be stored, no more and no fewer
 * @throws saying what does not agree
 */
export async function mustBeExact(appUrl: string, acknowledged: number): Promise<void> {
  const stored = await withPortal(appUrl, ({ app }) => recounted(app));
  if (stored !== acknowledged)
    throw new Error(`${acknowledged} responses were acknowledged and ${stored} stored`);
}

/**
 * Stored responses of all agencies, after every tally and every limited quota cell was recounted from them.
 * @throws when one of them is not what the responses add up to
 */
export async function recounted(app: INestApplicationContext): Promise<number> {
  let stored = 0;
  for await (const agency of app.get(VerifyTallies).run('bench')) {
    const { responses, differences, cellDifferences } = agency;
    if (differences.length > 0) throw new Error('the tallies are not what the responses add up to');
    if (cellDifferences.length > 0) throw new Error('the quota cells are not what the responses add up to');
    stored += responses;
  }
  return stored;
}
