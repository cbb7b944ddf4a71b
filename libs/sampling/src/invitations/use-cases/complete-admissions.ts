import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { tokenHash, tokenOf } from '../domain/invitation-token';
import { shortCodeHash, shortCodeOf } from '../domain/short-code';
import { shuffled } from '../domain/shuffle';
import {
  NewAdmission,
  admissionsOf,
  insertAdmissions,
  takeAdmissionsTurn,
} from '../persistence/admission-store';
import { InvitationTerms, invitationsOf } from '../persistence/invitation-store';

/**
 * Makes the admissions that invitations still lack: in a transaction of its own, in shuffled order, so that no time, no
 * transaction and no place in a table joins the two. Whatever was cut short between them is made up for here.
 */
@Injectable()
export class CompleteAdmissions {
  constructor(private readonly db: AgencyDb) {}

  async run(scope: AgencyScope, roundId: number, tokenKey: Buffer): Promise<void> {
    const place = { agencyId: scope.agencyId, roundId };
    const invitations = await this.db.read(scope, (tx) => invitationsOf(tx, scope.agencyId, roundId));
    const wanted = invitations.map((invitation) => admissionFor(tokenKey, invitation));
    await this.db.write(scope, async (tx) => {
      await takeAdmissionsTurn(tx, scope.agencyId);
      const there = new Set(
        (await admissionsOf(tx, place)).map((admission) => admission.tokenHash.toString('hex')),
      );
      const missing = wanted.filter((admission) => !there.has(admission.tokenHash.toString('hex')));
      if (missing.length > 0) await insertAdmissions(tx, place, shuffled(missing));
    });
  }
}

function admissionFor(tokenKey: Buffer, { invitationId, expiresOn }: InvitationTerms): NewAdmission {
  return {
    tokenHash: tokenHash(tokenOf(tokenKey, invitationId)),
    shortCodeHash: shortCodeHash(tokenKey, shortCodeOf(tokenKey, invitationId)),
    expiresOn,
  };
}
