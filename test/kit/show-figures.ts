import { SealForms } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { RoundRecord } from '@hailong/surveys/domain';
import { CloseRound, FinaliseRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { expectOk } from './expect-ok';

/**
 * Seals and shows the forms of a round as if it had closed, while it goes on taking forms: those that the agencies typed in, and
 * independent ones where they are enough.
 */
export async function showFigures(app: INestApplicationContext, round: RoundRecord): Promise<void> {
  for (const { agencyId } of round.document.participants)
    await app.get(SealForms).atClose(AgencyScope.of(agencyId, 'test'), round);
}

/** Closes a round and makes it final: every figure that can be shown is, and the accounts of its forms are told. */
export async function finalise(
  app: INestApplicationContext,
  { owner, round }: { readonly owner: AgencyScope; readonly round: RoundRecord },
): Promise<void> {
  expectOk(await app.get(CloseRound).close(owner, round.roundId));
  expectOk(await app.get(FinaliseRound).finalise(owner, round.roundId));
}
