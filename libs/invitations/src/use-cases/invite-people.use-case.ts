import { AgencyDb, AgencyScope, recordAudit, lockRound, Transaction } from '@hailong/database';
import {
  CLOCK,
  CalendarDay,
  Clock,
  Problem,
  Texts,
  Verdict,
  accept,
  refuse,
  startOfDay,
  today,
  notFound,
} from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { RoundRecord } from '@hailong/surveys/domain';
import { SMALLEST_GROUP } from '@hailong/statistics';
import { Inject, Injectable } from '@nestjs/common';
import { queueDeliveries } from '../delivery/persistence/delivery-store';
import { ADMISSION_CLASSES } from '../domain/admission-class';
import type { PeopleWaiting } from '../domain/admitted-together';
import { LeftOut, chooseInvitees } from '../domain/choose-invitees';
import type { InvitationPort } from '../delivery/domain/invitation-port';
import { InvitationSource, sourceProblems } from '../domain/invitation-source';
import { earliestLastDay, lastDayAfter } from '../domain/last-day';
import { lastDayOf, setLastDay } from '../persistence/admission-terms-store';
import { BLANK_SHEET, NewInvitation, insertInvitations } from '../persistence/invitation-store';
import { lockInvitations } from '../persistence/invitee-store';
import { noteAsked, noteDossiersAsked } from '@hailong/dossiers';
import { restSince } from '../domain/rest-days';
import { CompleteAdmissions } from './complete-admissions';
import { candidatesOf } from './invitation-candidates';
import { InvitationLinks } from './invitation-links';
import { PROBLEMS } from '../domain/problems';

/** Provider token: days that a person rests between two rounds of one agency; 0: no rest. */
export const REST_DAYS = Symbol('hailong.rest-days');

export interface InvitationOrder {
  readonly roundId: number;
  readonly source: InvitationSource;
  readonly port: InvitationPort;
  /** Last day of all invitations of the round, which an order moves later only. Absent: as it is, at first the last day of the round. */
  readonly expiresOn?: CalendarDay;
}

/** Numbers of people invited and left out, by reason; their names are not told. */
export interface PeopleInvited extends LeftOut {
  readonly invited: number;
  /** People of the round, also of earlier orders, whose messages and sheets wait until five of their class are together. */
  readonly waiting: number;
  /** Reasons for which they wait, one for each class and, in a round with two forms, drawn form. */
  readonly waitingBecause: readonly Problem[];
  readonly expiresOn: CalendarDay;
}

interface Invited {
  readonly result: Omit<PeopleInvited, 'waiting' | 'waitingBecause'>;
  readonly round: RoundRecord;
}

/**
 * Invites people of the acting agency to a round in which it takes part: those called by a draw, the people of dossiers, the
 * members of a list, or as many blank sheets as asked for. A dossier has one invitation, and so has a member of a list.
 * Refused with NOT_FOUND (round, draw, dossier), GROUP_UNKNOWN, LIST_GROUP_UNSUITED,
 * INVITATION_ROUND_NOT_OPEN, INVITATION_ROUND_CLOSED, INVITATION_COUNT_OUTSIDE, INVITATION_PORT_UNSUITED, EXPIRY_OUTSIDE,
 * ANSWER_PAGE_MISSING, SECRET_KEY_MISSING.
 */
@Injectable()
export class InvitePeople {
  constructor(
    private readonly db: AgencyDb,
    private readonly admissions: CompleteAdmissions,
    private readonly links: InvitationLinks,
    @Inject(REST_DAYS) private readonly restDays: number,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async invite(scope: AgencyScope, order: InvitationOrder): Promise<Verdict<PeopleInvited>> {
    const unclear = sourceProblems(order.source, order.port);
    if (unclear.length > 0) return refuse(...unclear);
    if (!this.links.ready) return refuse(PROBLEMS.ANSWER_PAGE_MISSING.at(''));
    const round = await this.db.read(scope, (tx) => roundFor(tx, scope, order.roundId));
    if (!round.ok) return round;
    const secret = await this.admissions.keysOf(scope, order.roundId);
    if (!secret.ok) return secret;
    const invited = await this.db.write(scope, (tx) => this.inviteUnderLock(tx, scope, order));
    if (!invited.ok) return invited;
    const waiting = await this.admissions.complete(scope, order.roundId, secret.value.tokenKey);
    return accept({
      ...invited.value.result,
      waiting: waiting.reduce((sum, { people }) => sum + people, 0),
      waitingBecause: waiting.map((group) =>
        PROBLEMS.INVITED_CLASS_TOO_SMALL.at('', group.people, SMALLEST_GROUP, labelOf(group)),
      ),
    });
  }

  private async inviteUnderLock(
    tx: Transaction,
    scope: AgencyScope,
    order: InvitationOrder,
  ): Promise<Verdict<Invited>> {
    await lockRound(tx, order.roundId, 'shared');
    await lockInvitations(tx, scope.agencyId);
    const found = await roundFor(tx, scope, order.roundId);
    if (!found.ok) return found;
    const on = today(this.clock);
    const { opensOn, closesOn } = found.value.document.window;
    const target = { agencyId: scope.agencyId, roundId: order.roundId };
    const bounds = { known: await lastDayOf(tx, target), on, closesOn };
    const expiresOn = lastDayAfter(order.expiresOn, bounds);
    if (expiresOn === undefined)
      return refuse(PROBLEMS.EXPIRY_OUTSIDE.at('expiresOn', earliestLastDay(bounds), closesOn));
    const chosen = await choose(tx, scope, order, restSince(this.restDays, on));
    if (!chosen.ok) return chosen;
    const { invitations, leftOut } = chosen.value;
    const group = { ...target, port: order.port, madeOn: on, expiresOn };
    await setLastDay(tx, target, expiresOn);
    const invitationIds = await insertInvitations(tx, group, invitations);
    await noteAsked(tx, scope.agencyId, membersOf(invitations));
    await noteDossiersAsked(tx, scope.agencyId, dossiersOf(invitations), on);
    if (order.port !== 'paper') await this.queue(tx, scope, invitationIds, opensOn);
    const result = { ...leftOut, invited: invitationIds.length, expiresOn };
    const after = { ...result, ...namedSource(order.source), port: order.port };
    await recordAudit(tx, scope, { action: 'invite-people', subject: found.value.code, after });
    return accept({ result, round: found.value });
  }

  /** Queues messages, not before the round takes answers: until then the link would lead to a refusal. */
  private async queue(
    tx: Transaction,
    { agencyId }: AgencyScope,
    invitationIds: readonly string[],
    opensOn: CalendarDay,
  ) {
    const at = new Date(Math.max(this.clock.now().getTime(), startOfDay(opensOn).getTime()));
    await queueDeliveries(tx, { agencyId, kind: 'invitation', invitationIds, at });
  }
}

/** Label of the class of people that wait; where a draw parts them, it says so. */
function labelOf({ formClass, forms }: PeopleWaiting): Texts {
  const { vi, en } = ADMISSION_CLASSES.rows[formClass];
  return forms === ''
    ? { vi, en }
    : { vi: `${vi}, rút thăm cùng mẫu phiếu`, en: `${en}, drawn for the same form` };
}

/** Draw or list of an order, as the trail names it. */
function namedSource(source: InvitationSource): object {
  if ('drawId' in source) return { drawId: source.drawId };
  return 'list' in source ? { list: source.list } : {};
}

function membersOf(invitations: readonly NewInvitation[]): string[] {
  return invitations.flatMap(({ member }) => member?.memberId ?? []);
}

function dossiersOf(invitations: readonly NewInvitation[]): string[] {
  return invitations.flatMap(({ dossierId }) => dossierId ?? []);
}

interface Choice {
  readonly invitations: readonly NewInvitation[];
  readonly leftOut: LeftOut;
}

async function choose(
  tx: Transaction,
  scope: AgencyScope,
  { source, roundId, port }: InvitationOrder,
  since: CalendarDay | null,
): Promise<Verdict<Choice>> {
  const nobody = { objecting: 0, alreadyInvited: 0, withoutContact: 0, resting: 0 };
  if ('blank' in source) {
    const invitations = Array.from({ length: source.blank }, () => BLANK_SHEET);
    return accept({ invitations, leftOut: nobody });
  }
  const candidates = await candidatesOf(tx, scope, { roundId, source, restSince: since });
  if (!candidates.ok) return candidates;
  const { chosen, leftOut } = chooseInvitees(candidates.value, {
    needsContact: port !== 'paper',
    oncePerPerson: since !== null,
  });
  return accept({ invitations: chosen.map(({ invitation }) => invitation), leftOut });
}

/** Finds the round, if it is open and the acting agency takes part in it. */
async function roundFor(tx: Transaction, scope: AgencyScope, roundId: number): Promise<Verdict<RoundRecord>> {
  const [round] = await roundsById(tx, [roundId]);
  const takesPart = round?.document.participants.some(({ agencyId }) => agencyId === scope.agencyId);
  if (!round || !takesPart) return refuse<Problem>(notFound('round', 'round'));
  if (round.state === 'draft') return refuse(PROBLEMS.INVITATION_ROUND_NOT_OPEN.at('round'));
  return round.state === 'open' ? accept(round) : refuse(PROBLEMS.INVITATION_ROUND_CLOSED.at('round'));
}
