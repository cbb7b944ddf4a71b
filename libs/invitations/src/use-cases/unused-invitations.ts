import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { admissionsAmong } from '../domain/invitation-token';
import { revokedInvitations } from '../persistence/revocation-store';
import { AdmissionLookup } from './admission-lookup';
import { DELIVERY } from './invitation-links';
import { RoundSecrets } from './round-secrets';
import { Admissions } from './used-admissions';

/** Finds invitations that were neither exchanged nor answered nor revoked: for named bodies, whose answering is known. */
@Injectable()
export class UnusedInvitations {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    private readonly admissions: AdmissionLookup,
  ) {}

  /**
   * Finds the unused among the ids; none once the keys are destroyed. Nothing that leaves the program may depend on it for people.
   */
  async among(
    agencyId: number,
    roundId: number,
    invitationIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const scope = AgencyScope.of(agencyId, DELIVERY);
    const secret = await this.secrets.find(scope, roundId);
    if (!secret) return new Set();
    const { admissions, revoked } = await this.db.read(scope, async (tx) => ({
      admissions: await this.admissions.ofRound(tx, { agencyId, roundId }, secret.tokenKey),
      revoked: new Set(await revokedInvitations(tx, agencyId, roundId)),
    }));
    const isFree = admissionsAmong(secret.tokenKey, freeHashes(admissions));
    return new Set(invitationIds.filter((id) => !revoked.has(id) && isFree(id)));
  }
}

/** Hashes of the tokens that can still be used. */
function freeHashes({ all, answeredUnmarked }: Admissions): Buffer[] {
  const answered = new Set(answeredUnmarked.map((hash) => hash.toString('hex')));
  const untouched = all.filter(({ blindedHash, used }) => !blindedHash && !used);
  const hashes = untouched.map((admission) => admission.tokenHash);
  return hashes.filter((hash) => !answered.has(hash.toString('hex')));
}
