import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope, Transaction } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import type { DossierContact } from '@hailong/dossiers/domain';
import { openContact, openMember } from '@hailong/dossiers';
import { Sealing } from '@hailong/secrets';
import { roundsById } from '@hailong/surveys';
import { RespondentGroup, lotToShow } from '@hailong/surveys/domain';
import { lotOfInvitation } from '../domain/half-proof';
import { invitationLink } from '../domain/invitation';
import { tokenHash, tokenOf, tokenText } from '../domain/invitation-token';
import { groupedCode, shortCodeOf } from '../domain/short-code';
import { addressedInvitation, invitedPlaces } from '../persistence/invitation-store';
import type { InvitationTarget } from '../persistence/admission-store';
import { RoundSecrets } from './round-secrets';
import { servicesIn } from './service-in-round';

/** Provider token: the address of the host's page for answering; undefined where the host gave none. */
export const ANSWER_PAGE = Symbol('hailong.answer-page');

/** Actor of a message that is being written; it changes nothing, so no trail shows it. */
export const DELIVERY = 'delivery';

/** Link and code with which a person answers. */
export interface WayToAnswer {
  readonly link: string;
  /** Short code in groups, as it is printed and typed. */
  readonly shortCode: string;
}

/** Computes links and short codes, which no row holds, for messages and sheets. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    private readonly secrets: RoundSecrets,
    private readonly sealing: Sealing,
    @Inject(ANSWER_PAGE) private readonly answerPage: string | undefined,
  ) {}

  /** Tells whether there is a page that a link can lead to. */
  get ready(): boolean {
    return this.answerPage !== undefined;
  }

  /** Computes the ways of these invitations, in their order; undefined once the keys of the round are destroyed. */
  async waysOf(
    scope: AgencyScope,
    roundId: number,
    invitationIds: readonly string[],
  ): Promise<readonly WayToAnswer[] | undefined> {
    const secret = await this.secrets.find(scope, roundId);
    const [agency] = await this.organisation.byIds([scope.agencyId]);
    const { answerPage } = this;
    if (!secret || !agency || answerPage === undefined) return undefined;
    const { places, groups } = await this.db.read(scope, (tx) =>
      placesOf(tx, { agencyId: scope.agencyId, roundId }, invitationIds),
    );
    return invitationIds.map((id) => {
      const token = tokenOf(secret.tokenKey, id);
      const lot = lotOfInvitation(secret.tokenKey, tokenHash(secret.tokenKey, token));
      return {
        link: invitationLink(answerPage, {
          ...{ roundId, agencyCode: agency.code, token: tokenText(token) },
          ...places.get(id),
          lot: lotToShow(groups, lot),
        }),
        shortCode: groupedCode(shortCodeOf(secret.tokenKey, id)),
      };
    });
  }

  /**
   * Computes the way of an invitation, the same each time.
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

  /** Opens the contact of an invitation; undefined without one, or once it was destroyed with the round. */
  async contactOf(agencyId: number, invitationId: string): Promise<DossierContact | undefined> {
    const scope = AgencyScope.of(agencyId, DELIVERY);
    const found = await this.db.read(scope, (tx) => addressedInvitation(tx, agencyId, invitationId));
    if (!found?.sealedContact) return undefined;
    const { dossierId, memberId, sealedContact } = found;
    if (memberId) return addressesOf(openMember(this.sealing, { agencyId, memberId }, sealedContact));
    return dossierId ? openContact(this.sealing, { agencyId, dossierId }, sealedContact) : undefined;
  }
}

/** Finds the groups and services that the links of invitations lead to, by id, and the groups of the round. */
async function placesOf(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  invitationIds: readonly string[],
) {
  const [round] = await roundsById(tx, [roundId]);
  const serviceOf = round && (await servicesIn(tx, round.document));
  const places = await invitedPlaces(tx, agencyId, invitationIds);
  return {
    groups: round?.document.groups ?? NO_GROUPS,
    places: new Map(
      places.map(({ invitationId, group, ...named }) => [
        invitationId,
        { group: group ?? undefined, ...serviceOf?.(named) },
      ]),
    ),
  };
}

const NO_GROUPS: readonly RespondentGroup[] = [];

/** Takes the addresses alone: a message names no recipient, and a port gets no name. */
function addressesOf({ email, phone }: DossierContact): DossierContact {
  return { email, phone };
}
