import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { InvitationTarget } from './admission-store';

/** Reads the last day of all invitations of a round and agency; undefined: there are none. */
export async function lastDayOf(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
): Promise<CalendarDay | undefined> {
  const [row] = await tx.query<{ day: CalendarDay | null }>(
    `select coalesce(
       (select expires_on from hailong.admission_terms where agency_id = $1 and round_id = $2),
       (select max(expires_on) from hailong.invitation where agency_id = $1 and round_id = $2 and port <> 'app')) as day`,
    [agencyId, roundId],
  );
  return row?.day ?? undefined;
}

/** Gives all invitations and admissions of a round and agency one last day, so that the day tells none from another. */
export async function setLastDay(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  day: CalendarDay,
): Promise<void> {
  const of = [agencyId, roundId, day];
  await tx.query(
    `insert into hailong.admission_terms (agency_id, round_id, expires_on) values ($1, $2, $3)
     on conflict (agency_id, round_id) do update set expires_on = excluded.expires_on`,
    of,
  );
  const others = 'where agency_id = $1 and round_id = $2 and expires_on <> $3 returning round_id';
  await tx.query(`update hailong.invitation set expires_on = $3 ${others}`, of);
  await tx.query(`update hailong.admission set expires_on = $3 ${others}`, of);
}

/** Numbers of the admissions of a round and agency. */
export interface AdmissionCounts {
  readonly admissions: number;
  /** Exchanged, or answered without a script, by people: not by named bodies. */
  readonly used: number;
}

/** Destroys the admissions; returns how many there were, and how many of people were marked as used. */
export async function destroyAdmissions(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
): Promise<AdmissionCounts> {
  const [row] = await tx.query<AdmissionCounts>(
    `with gone as (
       delete from hailong.admission where agency_id = $1 and round_id = $2
       returning used or blinded_hash is not null as used, respondent_group)
     select count(*)::int as admissions, (count(*) filter (where used and respondent_group is null))::int as used from gone`,
    [agencyId, roundId],
  );
  return row ?? { admissions: 0, used: 0 };
}

/** Keeps the numbers of admissions that are destroyed. */
export async function keepCounts(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
  { admissions, used, closesOn }: AdmissionCounts & { readonly closesOn: CalendarDay },
): Promise<void> {
  await tx.query(
    `insert into hailong.admission_terms as t (agency_id, round_id, expires_on, admissions, used) values ($1, $2, $3, $4, $5)
     on conflict (agency_id, round_id) do update set admissions = coalesce(t.admissions, 0) + excluded.admissions,
       used = coalesce(t.used, 0) + excluded.used`,
    [agencyId, roundId, closesOn, admissions, used],
  );
}

/** Reads the numbers that were kept; undefined while the round is open. */
export async function keptCounts(
  tx: Transaction,
  { agencyId, roundId }: InvitationTarget,
): Promise<AdmissionCounts | undefined> {
  const [row] = await tx.query<AdmissionCounts>(
    `select admissions, used from hailong.admission_terms where agency_id = $1 and round_id = $2 and admissions is not null`,
    [agencyId, roundId],
  );
  return row;
}
