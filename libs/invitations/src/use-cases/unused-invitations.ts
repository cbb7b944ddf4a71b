import { AgencyDb, AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { tokenHash, tokenOf } from '../domain/invitation-token';
import { revokedInvitations } from '../persistence/revocation-store';
import { AdmissionLookup } from './admission-lookup';
import { DELIVERY } from './invitation-links';
import { RoundSecrets } from './round-secrets';
import { Admissions } from './used-admissions';

/** Finds invitations that were neither exchanged nor answered nor revoked. */
@Injectable()
export class UnusedInvitations {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    private readonly admissions: AdmissionLookup,
  ) {}

  /**
   * Finds the unused among the ids; none once the keys are destroyed. Reminders must not divide a group so that fewer than five
   * are on one side.
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
    const free = freeHashes(admissions);
    const isFree = (id: string) => free.has(tokenHash(tokenOf(secret.tokenKey, id)).toString('hex'));
    return new Set(invitationIds.filter((id) => !revoked.has(id) && isFree(id)));
  }
}

/** Hashes, in hexadecimal, of the tokens that can still be used. */
function freeHashes({ all, answeredUnmarked }: Admissions): Set<string> {
  const untouched = all.filter(({ blindedHash, used }) => !blindedHash && !used);
  const free = new Set(untouched.map((admission) => admission.tokenHash.toString('hex')));
  for (const hash of answeredUnmarked) free.delete(hash.toString('hex'));
  return free;
}
