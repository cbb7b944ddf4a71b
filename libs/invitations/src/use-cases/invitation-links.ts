import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import type { InvitationTexts } from '../delivery/use-cases/invitation-texts';
import type { DossierContact } from '@hailong/dossiers/domain';
import { openContact } from '@hailong/dossiers';
import { Sealing } from '@hailong/secrets';
import { invitationLink } from '../domain/invitation';
import { tokenHash, tokenOf, tokenText } from '../domain/invitation-token';
import { groupedCode, shortCodeOf } from '../domain/short-code';
import { addressedInvitation, revokedInvitations } from '../persistence/invitation-store';
import { RoundSecrets } from './round-secrets';
import { Admissions, lookAtAdmissions } from './used-admissions';

/** Provider token: the address of the host's page for answering; undefined where the host gave none. */
export const ANSWER_PAGE = Symbol('hailong.answer-page');

/** Who asks when a message is written; it changes nothing, so no trail shows it. */
const DELIVERY = 'delivery';

/** What a person needs to answer. */
export interface WayToAnswer {
  readonly link: string;
  /** Grouped, as it is printed and typed. */
  readonly shortCode: string;
}

/** Computes, for whoever writes to people or prints for them, what no row holds. */
@Injectable()
export class InvitationLinks implements InvitationTexts {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly secrets: RoundSecrets,
    private readonly sealing: Sealing,
    @Inject(ANSWER_PAGE) private readonly answerPage: string | undefined,
  ) {}

  /** Whether there is a page that a link can lead to. */
  get ready(): boolean {
    return this.answerPage !== undefined;
  }

  /** The ways of these invitations, in their order; undefined once the keys of the round are destroyed. */
  async waysOf(
    scope: AgencyScope,
    roundId: number,
    invitationIds: readonly string[],
  ): Promise<readonly WayToAnswer[] | undefined> {
    const secret = await this.secrets.find(scope, roundId);
    const [agency] = await this.organisation.byIds([scope.agencyId]);
    const { answerPage } = this;
    if (!secret || !agency || answerPage === undefined) return undefined;
    return invitationIds.map((id) => ({
      link: invitationLink(answerPage, {
        roundId,
        agencyCode: agency.code,
        token: tokenText(tokenOf(secret.tokenKey, id)),
      }),
      shortCode: groupedCode(shortCodeOf(secret.tokenKey, id)),
    }));
  }

  /**
   * The way of one invitation, the same each time it is asked for.
   * @throws Error when there is no such invitation, no page, or no key any more
   */
  async linkOf(agencyId: number, invitationId: string): Promise<WayToAnswer> {
    const scope = AgencyScope.of(agencyId, DELIVERY);
    const invitation = await this.db.read(scope, (tx) => addressedInvitation(tx, agencyId, invitationId));
    const ways = invitation && (await this.waysOf(scope, invitation.roundId, [invitationId]));
    const [way] = ways ?? [];
    if (!way) throw new Error(`invitation ${invitationId} of agency ${agencyId} leads nowhere any more`);
    return way;
  }

  /** Undefined when there is none, or once it was destroyed with the round. */
  async contactOf(agencyId: number, invitationId: string): Promise<DossierContact | undefined> {
    const scope = AgencyScope.of(agencyId, DELIVERY);
    const found = await this.db.read(scope, (tx) => addressedInvitation(tx, agencyId, invitationId));
    if (!found?.dossierId || !found.sealedContact) return undefined;
    return openContact(this.sealing, { agencyId, dossierId: found.dossierId }, found.sealedContact);
  }

  /**
   * Those of the invitations that were neither exchanged nor answered nor taken back; none once the keys are destroyed. Whoever reminds
   * people must not part a group so that fewer than five are on one side.
   */
  async unused(
    agencyId: number,
    roundId: number,
    invitationIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const scope = AgencyScope.of(agencyId, DELIVERY);
    const secret = await this.secrets.find(scope, roundId);
    if (!secret) return new Set();
    const { admissions, revoked } = await this.db.read(scope, async (tx) => ({
      admissions: await lookAtAdmissions(tx, scope, roundId, secret.tokenKey),
      revoked: new Set(await revokedInvitations(tx, agencyId, roundId)),
    }));
    const free = freeHashes(admissions);
    const isFree = (id: string) => free.has(tokenHash(tokenOf(secret.tokenKey, id)).toString('hex'));
    return new Set(invitationIds.filter((id) => !revoked.has(id) && isFree(id)));
  }
}

/** Hexadecimal hashes of the tokens that are still good for something. */
function freeHashes({ all, answeredUnmarked }: Admissions): Set<string> {
  const untouched = all.filter(({ blindedHash, used }) => !blindedHash && !used);
  const free = new Set(untouched.map((admission) => admission.tokenHash.toString('hex')));
  for (const hash of answeredUnmarked) free.delete(hash.toString('hex'));
  return free;
}
