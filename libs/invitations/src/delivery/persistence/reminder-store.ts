import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import { FRAME_RELATION } from '@hailong/dossiers';
import { OBJECTS } from './delivery-store';

/** Next group of a round: invitations sent after the group before, up to a day. */
export interface ReminderGroup {
  /** Last day of sending of the group before; null for the first group. */
  readonly sentAfter: CalendarDay | null;
  /**
   * Invitations that are reminded: sent, not expired, not revoked, of people without an objection, not on paper. One for each
   * person, however many dossiers it has.
   */
  readonly invitationIds: readonly string[];
}

export async function nextGroup(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  day: { readonly today: CalendarDay; readonly sentThrough: CalendarDay },
): Promise<ReminderGroup> {
  const sentAfter = await lastSentThrough(tx, agencyId, roundId);
  const rows = await tx.query<{ id: string }>(
    `select distinct on (coalesce(encode(f.person_tag, 'hex'), i.invitation_id::text)) i.invitation_id as id
     from hailong.invitation i
     left join ${FRAME_RELATION} f on f.agency_id = i.agency_id and f.dossier_id = i.dossier_id
     where i.agency_id = $1 and i.round_id = $2 and i.sent_on > coalesce($3::date, '-infinity') and i.sent_on <= $4
       and i.expires_on >= $5 and i.port <> 'paper' and i.revoked_on is null and not i.body and not ${OBJECTS}`,
    [agencyId, roundId, sentAfter, day.sentThrough, day.today],
  );
  return { sentAfter, invitationIds: rows.map(({ id }) => id) };
}

/** Reads the invitations of named bodies that may be reminded, each once: sent by that day, and not reminded yet. */
export async function bodiesToRemind(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  day: { readonly today: CalendarDay; readonly sentThrough: CalendarDay },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select i.invitation_id as id from hailong.invitation i
     where i.agency_id = $1 and i.round_id = $2 and i.body and i.sent_on <= $3 and i.expires_on >= $4 and i.port <> 'paper'
       and i.revoked_on is null and not ${OBJECTS} and not exists (select from hailong.delivery d
         where d.agency_id = $1 and d.invitation_id = i.invitation_id and d.kind = 'reminder')`,
    [agencyId, roundId, day.sentThrough, day.today],
  );
  return rows.map(({ id }) => id);
}

export async function lastSentThrough(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<CalendarDay | null> {
  const [row] = await tx.query<{ day: CalendarDay | null }>(
    `select max(sent_through) as day from hailong.reminder_group where agency_id = $1 and round_id = $2`,
    [agencyId, roundId],
  );
  return row?.day ?? null;
}

/** Locks an agency's reminding until the transaction ends: one group is made after the other. */
export async function lockReminders(tx: Transaction, agencyId: number): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtext('hailong.reminders'), $1)`, [agencyId]);
}

export interface GroupMade {
  readonly agencyId: number;
  readonly roundId: number;
  readonly sentThrough: CalendarDay;
  readonly madeOn: CalendarDay;
  readonly reminded: number;
}

export async function insertGroup(tx: Transaction, group: GroupMade): Promise<void> {
  await tx.query(
    `insert into hailong.reminder_group (agency_id, round_id, sent_through, made_on, reminded) values ($1, $2, $3, $4, $5)`,
    [group.agencyId, group.roundId, group.sentThrough, group.madeOn, group.reminded],
  );
}
