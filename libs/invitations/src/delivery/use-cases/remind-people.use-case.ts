import { AgencyDb, AgencyScope, recordAudit, lockRound, Transaction } from '@hailong/database';
import {
  CLOCK,
  CalendarDay,
  Clock,
  Problem,
  Verdict,
  accept,
  addDays,
  refuse,
  today,
  notFound,
} from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { queueDeliveries } from '../persistence/delivery-store';
import {
  GroupMade,
  ReminderGroup,
  bodiesToRemind,
  insertGroup,
  lastSentThrough,
  nextGroup,
  lockReminders,
} from '../persistence/reminder-store';
import { INVITATION_TEXTS, InvitationTexts } from './invitation-texts';
import { PROBLEMS } from '../domain/problems';

/** Whole days that a reminder waits after its invitation. */
const FEWEST_DAYS = 1;
const MOST_DAYS = 365;

export interface RemindersAsked {
  readonly roundId: number;
  /** Whole days since the invitation was sent, from 1 to 365. */
  readonly afterDays: number;
}

export interface PeopleReminded {
  /** People and bodies. */
  readonly reminded: number;
}

/** Group that is to be reminded, all of it. */
interface PeopleToRemind {
  readonly group: GroupMade;
  readonly found: ReminderGroup;
}

interface ToRemind {
  readonly sentThrough: CalendarDay;
  /** Absent: their group is empty. */
  readonly people?: PeopleToRemind;
  /** Invitations of named bodies. */
  readonly bodies: readonly string[];
}

/**
 * Reminds all people of a group, each once, also those that have used their invitation: a list without them, or a refusal that
 * depends on them, would tell of a person whether it has answered. A person belongs to one group of a round, by the day the
 * invitation was sent. Named bodies, of which it is known whether they have answered, are reminded where they have not, each once.
 */
@Injectable()
export class RemindPeople {
  constructor(
    private readonly db: AgencyDb,
    @Inject(INVITATION_TEXTS) private readonly texts: InvitationTexts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async remind(scope: AgencyScope, { roundId, afterDays }: RemindersAsked): Promise<Verdict<PeopleReminded>> {
    if (!Number.isInteger(afterDays) || afterDays < FEWEST_DAYS || afterDays > MOST_DAYS)
      return refuse(PROBLEMS.REMINDER_DAYS_OUTSIDE.at('afterDays', FEWEST_DAYS, MOST_DAYS));
    const { agencyId } = scope;
    const madeOn = today(this.clock);
    const sentThrough = addDays(madeOn, -afterDays);
    const day = { today: madeOn, sentThrough };
    const found = await this.db.read(scope, async (tx) => {
      const problem = await roundProblem(tx, roundId);
      if (problem) return problem;
      const sent = await bodiesToRemind(tx, agencyId, roundId, day);
      return { group: await nextGroup(tx, agencyId, roundId, day), sent };
    });
    if ('code' in found) return refuse(found);
    const bodies = await this.silentBodies(agencyId, roundId, found.sent);
    const { group } = found;
    const size = group.invitationIds.length;
    if (size + bodies.length === 0) return refuse(PROBLEMS.REMINDER_GROUP_EMPTY.at(''));
    const made = { agencyId, roundId, sentThrough, madeOn, reminded: size };
    return this.save(scope, roundId, {
      ...{ sentThrough, bodies },
      ...(size > 0 && { people: { group: made, found: group } }),
    });
  }

  /** Finds the invitations of bodies that have not answered. */
  private async silentBodies(
    agencyId: number,
    roundId: number,
    sent: readonly string[],
  ): Promise<readonly string[]> {
    if (sent.length === 0) return [];
    const unused = await this.texts.unused(agencyId, roundId, sent);
    return sent.filter((id) => unused.has(id));
  }

  private save(
    scope: AgencyScope,
    roundId: number,
    { sentThrough, people, bodies }: ToRemind,
  ): Promise<Verdict<PeopleReminded>> {
    const { agencyId } = scope;
    const invitationIds = [...(people?.found.invitationIds ?? []), ...bodies];
    return this.db.write(scope, async (tx) => {
      await lockRound(tx, roundId, 'shared');
      await lockReminders(tx, agencyId);
      const problem = await roundProblem(tx, roundId);
      if (problem) return refuse(problem);
      if (people && (await lastSentThrough(tx, agencyId, roundId)) !== people.found.sentAfter)
        return refuse(PROBLEMS.REMINDER_GROUP_USED.at(''));
      if (people) await insertGroup(tx, people.group);
      await queueDeliveries(tx, { agencyId, kind: 'reminder', invitationIds, at: this.clock.now() });
      const reminded = invitationIds.length;
      await recordAudit(tx, scope, {
        action: 'remind-people',
        subject: String(roundId),
        after: { sentThrough, reminded, ...(bodies.length > 0 && { bodies: bodies.length }) },
      });
      return accept({ reminded });
    });
  }
}

async function roundProblem(tx: Transaction, roundId: number): Promise<Problem | undefined> {
  const [round] = await roundsById(tx, [roundId]);
  if (!round) return notFound('round', 'round');
  return round.state === 'open' ? undefined : PROBLEMS.DELIVERY_ROUND_NOT_OPEN.at('round');
}
