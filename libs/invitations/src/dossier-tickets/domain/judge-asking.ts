import { Problem } from '@hailong/kernel';
import type { WayOfAsking } from '../../delivery/domain/invitation-port';
import { TICKET_PROBLEMS } from '../../domain/problems';

/** Dossier whose person an app wants to ask. */
export interface AskedDossier {
  readonly dossierId: string;
  /** Objecting, on this dossier or on another of the same person. */
  readonly objects: boolean;
  /** Invitation of the dossier in this round; null: none yet. */
  readonly invitationId: string | null;
  readonly port: WayOfAsking | null;
  readonly revoked: boolean;
  /** Field and procedure that it names; null: none. */
  readonly field: string | null;
  readonly procedure: string | null;
  /** A system or a unit above vouches for it. */
  readonly vouched: boolean;
  /** Asked lately, for this dossier or another of the same person. */
  readonly resting: boolean;
}

/** Finds why an app may not ask the person of a dossier; undefined: it may, for the first time or again. */
export function askingProblem({
  objects,
  invitationId,
  port,
  revoked,
  resting,
}: AskedDossier): Problem | undefined {
  if (objects) return TICKET_PROBLEMS.CONSENT_MISSING.at('dossierCode');
  const taken = invitationId !== null && (port !== 'app' || revoked);
  if (taken) return TICKET_PROBLEMS.DOSSIER_TAKEN.at('dossierCode');
  return resting && invitationId === null ? TICKET_PROBLEMS.ASKING_TOO_EARLY.at('dossierCode') : undefined;
}
