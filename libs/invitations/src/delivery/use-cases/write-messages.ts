import { ReadOrganisation } from '@hailong/agencies';
import { AgencyDb, AgencyScope } from '@hailong/database';
import { CLOCK, Clock, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { isExpired } from '../domain/expiry';
import { DeliveryMessage } from '../domain/delivery';
import { referenceOf } from '../domain/delivery-reference';
import { messageText } from '../domain/message-text';
import { ClaimedDelivery } from '../persistence/delivery-store';
import { DELIVERY_OPTIONS, ResolvedDelivery } from '../ports/delivery-options';
import { INVITATION_TEXTS, InvitationTexts } from './invitation-texts';

/** Message, or the reason why none is to be sent any more. */
export type Written = { readonly message: DeliveryMessage } | { readonly pointless: string };

/** Agency and rounds that a batch of messages is about. */
export interface Surroundings {
  readonly scope: AgencyScope;
  readonly agency: DeliveryMessage['agency'];
  readonly rounds: ReadonlyMap<number, RoundRecord>;
}

/** Writes the message of a claimed row. */
@Injectable()
export class WriteMessages {
  constructor(
    private readonly db: AgencyDb,
    private readonly organisation: ReadOrganisation,
    @Inject(INVITATION_TEXTS) private readonly texts: InvitationTexts,
    @Inject(DELIVERY_OPTIONS) private readonly options: ResolvedDelivery,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async surroundings(scope: AgencyScope, claimed: readonly ClaimedDelivery[]): Promise<Surroundings> {
    const roundIds = [...new Set(claimed.map(({ roundId }) => roundId))];
    const [agency] = await this.organisation.byIds([scope.agencyId]);
    const rounds = await this.db.read(scope, (tx) => roundsById(tx, roundIds), 'one');
    return {
      scope,
      agency: { code: agency?.code ?? '', name: agency?.name ?? '' },
      rounds: new Map(rounds.map((round) => [round.roundId, round])),
    };
  }

  async write(claimed: ClaimedDelivery, { scope, agency, rounds }: Surroundings): Promise<Written> {
    const { deliveryId, invitationId, kind, recipient, expiresOn } = claimed;
    const round = rounds.get(claimed.roundId);
    const pointless = this.pointless(claimed, round);
    if (pointless || !round) return { pointless: pointless ?? 'ROUND_CLOSED' };
    const contact = await this.texts.contactOf(scope.agencyId, invitationId);
    if (!contact) return { pointless: 'NO_CONTACT' };
    const { link, shortCode } = await this.texts.linkOf(scope.agencyId, invitationId);
    const { title } = round.document;
    const { objectionsTo = '' } = this.options;
    const facts = {
      kind,
      recipient,
      agencyName: agency.name,
      roundTitle: title,
      link,
      shortCode,
      expiresOn,
      objectionsTo,
    };
    const text = messageText(facts);
    return {
      message: {
        ...{ deliveryId, kind, agency, round: { code: round.code, title }, contact },
        reference: referenceOf({ agencyId: scope.agencyId, deliveryId }),
        ...{ link, shortCode, expiresOn, objectionsTo, text },
      },
    };
  }

  /**
   * Reason to drop a message. An answer given meanwhile is none: a reminder dropped for it would say of one person that they
   * have answered.
   */
  private pointless(claimed: ClaimedDelivery, round: RoundRecord | undefined): string | undefined {
    if (round?.document.demonstration) return 'DEMONSTRATION';
    if (claimed.objects) return 'OBJECTED';
    if (isExpired(claimed, today(this.clock))) return 'EXPIRED';
    return round?.state === 'closed' || round?.state === 'final' ? 'ROUND_CLOSED' : undefined;
  }
}
