import { AgencyDb, AgencyScope, Transaction, lockRound } from '@hailong/database';
import { CLOCK, CalendarDay, Clock, Verdict, accept, notFound, refuse, today } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord, SurveyRound, acceptsOn, referenceWindow } from '@hailong/surveys/domain';
import { Inject, Injectable } from '@nestjs/common';
import { noteDossiersAsked } from '@hailong/dossiers';
import type { ServiceCodes } from '@hailong/dossiers/domain';
import { serviceIn } from '../../use-cases/service-in-round';
import { admissionClass } from '../../domain/admission-class';
import { restSince } from '../../domain/rest-days';
import { REST_DAYS } from '../../use-cases/invite-people.use-case';
import { lockInvitations } from '../../persistence/invitee-store';
import { RoundSecrets } from '../../use-cases/round-secrets';
import { TicketService, dossierTicket, lotOfInvited } from '../domain/dossier-ticket';
import { askingProblem } from '../domain/judge-asking';
import { askedDossier, insertAppInvitation } from '../persistence/app-invitations';

/** Dossier, by its code, whose person an app is about to ask. */
export interface TicketOrder {
  readonly roundId: number;
  readonly dossierCode: string;
}

export interface HandedTicket {
  readonly ticket: string;
  /** Last day on which an answer with the ticket is taken. */
  readonly expiresOn: CalendarDay;
  /** Lot of the dossier, which draws its form where a group has two: the same each time. */
  readonly lot: number;
  /** Codes of what the dossier is about in the round, which the answer with the ticket is counted under; absent: not known. */
  readonly field?: string;
  readonly procedureGroup?: string;
}

/**
 * Hands an app the ticket of a dossier that the agency finished within the window of an open round, the same one each time. A
 * dossier is asked in one way: it becomes an invitation through the app, and one that was invited otherwise gets no ticket.
 * The ticket says the class and the service of the dossier, and its last day. Refused with NOT_FOUND (round; dossier: unknown, of another agency or outside the window, without telling which),
 * DOSSIER_TAKEN, CONSENT_MISSING, ASKING_TOO_EARLY, SECRET_KEY_MISSING, and the problems of a round that takes no answer through apps today.
 */
@Injectable()
export class HandOutTicket {
  constructor(
    private readonly db: AgencyDb,
    private readonly secrets: RoundSecrets,
    @Inject(REST_DAYS) private readonly restDays: number,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handOut(scope: AgencyScope, order: TicketOrder): Promise<Verdict<HandedTicket>> {
    const open = await this.db.read(scope, (tx) => this.openRound(tx, order.roundId));
    if (!open.ok) return open;
    const secret = await this.secrets.make(scope, order.roundId);
    if (!secret.ok) return secret;
    const { tokenKey } = secret.value;
    return this.db.write(scope, (tx) => this.handOutUnderLock(tx, scope, order, tokenKey));
  }

  private async handOutUnderLock(
    tx: Transaction,
    { agencyId }: AgencyScope,
    { roundId, dossierCode }: TicketOrder,
    tokenKey: Buffer,
  ): Promise<Verdict<HandedTicket>> {
    await lockRound(tx, roundId, 'shared');
    await lockInvitations(tx, agencyId);
    const round = await this.openRound(tx, roundId);
    if (!round.ok) return round;
    const { document } = round.value;
    const target = { agencyId, roundId };
    const on = today(this.clock);
    const asked = { ...referenceWindow(document), restSince: restSince(this.restDays, on) };
    const dossier = await askedDossier(tx, target, dossierCode, asked);
    if (!dossier) return refuse(notFound('dossier', 'dossierCode'));
    const problem = askingProblem(dossier);
    if (problem) return refuse(problem);
    const { closesOn: expiresOn } = document.window;
    const days = { madeOn: on, expiresOn };
    const invitationId =
      dossier.invitationId ?? (await insertAppInvitation(tx, target, dossier.dossierId, days));
    if (dossier.invitationId === null) await noteDossiersAsked(tx, agencyId, [dossier.dossierId], on);
    const codes = await serviceIn(tx, document, dossier);
    const formClass = admissionClass(dossier.vouched);
    const terms = { formClass, expiresOn, service: positionsOf(document, codes) };
    const ticket = dossierTicket(tokenKey, invitationId, terms);
    return accept({ ticket, expiresOn, lot: lotOfInvited(tokenKey, invitationId), ...codes });
  }

  /** Finds the round, if it takes answers through apps today. */
  private async openRound(tx: Transaction, roundId: number): Promise<Verdict<RoundRecord>> {
    const [round] = await roundsById(tx, [roundId]);
    if (!round) return refuse(notFound('round', 'round'));
    const closed = acceptsOn(round.document, round.state, today(this.clock), 'app');
    return closed ? refuse(closed) : accept(round);
  }
}

/** Positions of a service in its round, which never change once it is open; undefined: the service is not known. */
function positionsOf(
  { fields = [], procedureGroups = [] }: SurveyRound,
  { field, procedureGroup }: ServiceCodes,
): TicketService | undefined {
  if (field === undefined && procedureGroup === undefined) return undefined;
  return {
    field: fields.findIndex(({ code }) => code === field) + 1,
    procedureGroup: procedureGroups.findIndex(({ code }) => code === procedureGroup) + 1,
  };
}
