import type { Transaction } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { admissionsAmong } from '../domain/invitation-token';
import type { InvitationTarget } from '../persistence/admission-store';
import { bodyInvitations } from '../persistence/list-invitee-store';
import { AdmissionLookup } from './admission-lookup';

/**
 * Finds the bodies that have answered. All admissions of the round are read together and compared under the token key: no row
 * and no statement joins a body to its admission, and none joins an admission to a response.
 */
@Injectable()
export class AnsweredBodies {
  constructor(private readonly admissions: AdmissionLookup) {}

  /** Returns the ids of the members of lists whose form is stored, without blank forms. */
  async of(tx: Transaction, target: InvitationTarget, tokenKey: Buffer): Promise<ReadonlySet<string>> {
    const invited = await bodyInvitations(tx, target.agencyId, target.roundId);
    if (invited.length === 0) return new Set();
    const { all, answeredUnmarked } = await this.admissions.ofRound(tx, target, tokenKey);
    const marked = all.filter(({ used }) => used).map((admission) => admission.tokenHash);
    const hasAnswered = admissionsAmong(tokenKey, [...marked, ...answeredUnmarked]);
    const theirs = invited.filter(({ invitationId }) => hasAnswered(invitationId));
    return new Set(theirs.map(({ memberId }) => memberId));
  }
}
