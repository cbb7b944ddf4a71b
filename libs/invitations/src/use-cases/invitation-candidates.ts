import { AgencyScope, Transaction } from '@hailong/database';
import { Verdict, accept, refuse, verdictOf, notFound } from '@hailong/kernel';
import { Invitee, drawnInvitees, inviteesOf } from '../persistence/invitee-store';

/** Finds the people of a draw or of dossiers, each once. */
export async function candidatesOf(
  tx: Transaction,
  { agencyId }: AgencyScope,
  roundId: number,
  source: { readonly drawId: number } | { readonly dossierCodes: readonly string[] },
): Promise<Verdict<readonly Invitee[]>> {
  if ('drawId' in source) {
    const drawn = await drawnInvitees(tx, agencyId, roundId, source.drawId);
    return drawn ? accept(drawn) : refuse(notFound('draw', 'draw'));
  }
  const found = await inviteesOf(tx, agencyId, roundId, [...new Set(source.dossierCodes)]);
  const known = new Set(found.map(({ code }) => code));
  const problems = source.dossierCodes.flatMap((code, index) =>
    known.has(code) ? [] : [notFound('dossier', `dossiers[${index}]`)],
  );
  return verdictOf(found, problems);
}
