import { IntakeDb } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, refuse, today } from '@hailong/kernel';
import { Sealing } from '@hailong/secrets';
import { Inject, Injectable } from '@nestjs/common';
import type { AdmissionClass } from '../../domain/admission-class';
import { INVITATION_PROBLEMS, InvitationCode } from '../../domain/problems';
import type { InvitationTarget } from '../../persistence/admission-store';
import { revokedInvitations } from '../../persistence/revocation-store';
import { secretOf } from '../../persistence/secret-store';
import { openSecret } from '../../use-cases/round-secrets';
import {
  type TicketService,
  classOfTicket,
  isGenuine,
  isTicketOf,
  lotOfTicket,
  parseTicket,
  serviceOfTicket,
  ticketResponseKey,
} from '../domain/dossier-ticket';

/** Ticket that may be answered with. */
export interface CheckedTicket {
  /** Key under which its answer is stored. */
  readonly key: string;
  readonly formClass: AdmissionClass;
  /** Lot of its dossier, which draws the form. */
  readonly lot: number;
  /** Service of its dossier; absent: the ticket says none. */
  readonly service?: TicketService;
}

/** Checks tickets of dossiers that come with answers. No statement asks about one ticket, so no log of them names it. */
@Injectable()
export class DossierTickets {
  constructor(
    private readonly db: IntakeDb,
    private readonly sealing: Sealing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Finds the key under which the answer of a ticket is stored, and its class, or refuses with DOSSIER_TICKET_UNUSABLE. Once the keys of a
   * closed round are destroyed every well-formed ticket gives its key: the round takes nothing new, and a retry of a stored
   * answer is recognised.
   */
  async check(
    target: InvitationTarget,
    text: string,
  ): Promise<Verdict<CheckedTicket, Problem<InvitationCode>>> {
    const unusable = refuse(INVITATION_PROBLEMS.DOSSIER_TICKET_UNUSABLE.at('ticket'));
    const ticket = parseTicket(text);
    if (!ticket || !this.sealing.ready) return unusable;
    const { agencyId, roundId } = target;
    return this.db.read(async (tx) => {
      const row = await secretOf(tx, agencyId, roundId);
      if (!row) return unusable;
      const secret = openSecret(this.sealing, target, row);
      const [key, lot] = [ticketResponseKey(ticket), lotOfTicket(ticket)];
      if (!secret) return accept({ key, lot, formClass: 'touched' });
      if (!isGenuine(secret.tokenKey, ticket)) return unusable;
      const revoked = await revokedInvitations(tx, agencyId, roundId);
      const takenBack = revoked.some((id) => isTicketOf(secret.tokenKey, ticket, id));
      if (takenBack) return unusable;
      const formClass = classOfTicket(ticket, today(this.clock));
      return accept({ key, lot, formClass, service: serviceOfTicket(ticket) });
    });
  }
}
