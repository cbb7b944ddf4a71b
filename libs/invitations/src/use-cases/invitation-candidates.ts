import { AgencyScope, Transaction } from '@hailong/database';
import { Verdict, accept, refuse, verdictOf, notFound } from '@hailong/kernel';
import { isUuid } from '../domain/uuid';
import { Invitee, drawnInvitees, inviteesOf } from '../persistence/invitee-store';

/** Finds the people of a draw or of dossiers, each once. */
export async function candidatesOf(
  tx: Transaction,
  { agencyId }: AgencyScope,
  roundId: number,
  source: { readonly drawId: number } | { readonly dossierIds: readonly string[] },
): Promise<Verdict<readonly Invitee[]>> {
  if ('drawId' in source) {
    const drawn = await drawnInvitees(tx, agencyId, roundId, source.drawId);
    return drawn ? accept(drawn) : refuse(notFound('draw', 'draw'));
  }
  const ids = [...new Set(source.dossierIds)];
  const found = await inviteesOf(
    tx,
    agencyId,
    roundId,
    ids.filter((id) => isUuid(id)),
  );
  const known = new Set(found.map(({ dossierId }) => dossierId));
  const problems = source.dossierIds.flatMap((id, index) =>
    known.has(id) ? [] : [notFound('dossier', `dossiers[${index}]`)],
  );
  return verdictOf(found, problems);
}
