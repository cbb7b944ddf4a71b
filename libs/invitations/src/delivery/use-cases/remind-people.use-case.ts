import { AgencyDb, AgencyScope, recordAudit, lockRound, Transaction } from '@hailong/database';
import { CLOCK, Clock, Problem, Verdict, accept, addDays, refuse, today, notFound } from '@hailong/kernel';
import { roundsById } from '@hailong/surveys';
import { Inject, Injectable } from '@nestjs/common';
import { SMALLEST_GROUP, judgeGroup } from '@hailong/statistics';
import { queueDeliveries } from '../persistence/delivery-store';
import {
  GroupMade,
  ReminderGroup,
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
  readonly reminded: number;
}

/**
 * Reminds people whose invitation is unused, each once, in groups so large that the list of the reminded does not
 * tell of any person an answer. A person belongs to one group of a round, by the day the invitation was sent, and is
 * looked at once; a group that is too small waits and grows. The rule is judgeGroup of `@hailong/statistics`.
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
    const madeOn = today(this.clock);
    const sentThrough = addDays(madeOn, -afterDays);
    const found = await this.db.read(scope, async (tx) => {
      const problem = await roundProblem(tx, roundId);
      return problem ?? nextGroup(tx, scope.agencyId, roundId, { today: madeOn, sentThrough });
    });
    if ('code' in found) return refuse(found);
    const { invitationIds } = found;
    if (invitationIds.length === 0) return refuse(PROBLEMS.REMINDER_GROUP_EMPTY.at(''));
    const unused = await this.texts.unused(scope.agencyId, roundId, invitationIds);
    const toRemind = invitationIds.filter((id) => unused.has(id));
    if (judgeGroup(invitationIds.length, toRemind.length) === 'too-small')
      return refuse(PROBLEMS.REMINDER_GROUP_TOO_SMALL.at('', SMALLEST_GROUP));
    const group = { agencyId: scope.agencyId, roundId, sentThrough, madeOn, reminded: toRemind.length };
    return this.save(scope, { group, found, toRemind });
  }

  private save(
    scope: AgencyScope,
    {
      group,
      found,
      toRemind,
    }: { readonly group: GroupMade; readonly found: ReminderGroup; readonly toRemind: readonly string[] },
  ): Promise<Verdict<PeopleReminded>> {
    const { agencyId, roundId, reminded } = group;
    return this.db.write(scope, async (tx) => {
      await lockRound(tx, roundId, 'shared');
      await lockReminders(tx, agencyId);
      const problem = await roundProblem(tx, roundId);
      if (problem) return refuse(problem);
      if ((await lastSentThrough(tx, agencyId, roundId)) !== found.sentAfter)
        return refuse(PROBLEMS.REMINDER_GROUP_USED.at(''));
      await insertGroup(tx, group);
      await queueDeliveries(tx, {
        agencyId,
        kind: 'reminder',
        invitationIds: toRemind,
        at: this.clock.now(),
      });
      await recordAudit(tx, scope, {
        action: 'remind-people',
        subject: String(roundId),
        after: { sentThrough: group.sentThrough, reminded },
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
