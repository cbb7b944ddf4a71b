import { AgencyScope, Transaction } from '@hailong/database';
import { listedGroup } from '@hailong/dossiers';
import { CalendarDay, Verdict, accept, refuse, verdictOf, notFound } from '@hailong/kernel';
import { Candidate } from '../domain/choose-invitees';
import type { NamedSource } from '../domain/invitation-source';
import type { NewInvitation } from '../persistence/invitation-store';
import { drawnInvitees, inviteesOf } from '../persistence/invitee-store';
import { listInvitees } from '../persistence/list-invitee-store';

/** Person or body that might be invited, with the invitation it would get. */
export interface InvitationCandidate extends Candidate {
  readonly invitation: NewInvitation;
}

/** Source of an order for a round. */
export interface CandidatesAsked {
  readonly roundId: number;
  readonly source: NamedSource;
  /** Day after which people still rest; null: people do not rest. */
  readonly restSince: CalendarDay | null;
}

/** Finds the people of a draw or of dossiers, or the members of a list, each once. */
export async function candidatesOf(
  tx: Transaction,
  scope: AgencyScope,
  { roundId, source, restSince }: CandidatesAsked,
): Promise<Verdict<readonly InvitationCandidate[]>> {
  if ('list' in source) return listCandidates(tx, scope, roundId, source.list);
  const asked = { agencyId: scope.agencyId, roundId, restSince };
  if ('drawId' in source) {
    const drawn = await drawnInvitees(tx, asked, source.drawId);
    if (!drawn) return refuse(notFound('draw', 'draw'));
    return accept(
      drawn.map((each) => ({ ...each, invitation: invitationOf(each.dossierId, source.drawId) })),
    );
  }
  const found = await inviteesOf(tx, asked, [...new Set(source.dossierCodes)]);
  const known = new Set(found.map(({ code }) => code));
  const problems = source.dossierCodes.flatMap((code, index) =>
    known.has(code) ? [] : [notFound('dossier', `dossiers[${index}]`)],
  );
  return verdictOf(
    found.map((each) => ({ ...each, invitation: invitationOf(each.dossierId, null) })),
    problems,
  );
}

function invitationOf(dossierId: string, drawId: number | null): NewInvitation {
  return { dossierId, drawId, member: null };
}

async function listCandidates(
  tx: Transaction,
  scope: AgencyScope,
  roundId: number,
  group: string,
): Promise<Verdict<readonly InvitationCandidate[]>> {
  const listed = await listedGroup(tx, scope, { roundId, group });
  if (!listed.ok) return listed;
  const members = await listInvitees(tx, scope.agencyId, roundId, group);
  return accept(
    members.map((each) => ({ ...each, invitation: { dossierId: null, drawId: null, member: each } })),
  );
}
