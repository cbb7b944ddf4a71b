import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { ListTarget, MemberChange } from '../domain/list-member';

/** Values that a change gives a member; $5 is the day. */
const MARKED: Readonly<Record<MemberChange, string>> = {
  hand: `issued_on = $5::date, issued_by = 'hand', undeliverable_on = null`,
  post: `issued_on = $5::date, issued_by = 'post', undeliverable_on = null`,
  undeliverable: 'undeliverable_on = $5::date',
  objecting: 'objects = true, sealed_contact = null, reachable = false',
  removed: 'removed_on = $5::date, sealed_contact = null, reachable = false',
  clear: 'issued_on = null, issued_by = null, undeliverable_on = null',
};

/** Marks that leave alone the members that want no survey. */
const WILLING: readonly MemberChange[] = ['hand', 'post'];

/** Marks members of a list; a null `numbers`: all of them. Returns the ids of the marked. */
export async function markMembers(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
  { mark, numbers, on }: MarkToStore,
): Promise<readonly string[]> {
  const willing = WILLING.includes(mark) ? 'and not objects' : '';
  const day = MARKED[mark].includes('$5') ? [on] : [];
  const rows = await tx.query<{ id: string }>(
    `update hailong.list_member set ${MARKED[mark]}
     where agency_id = $1 and round_id = $2 and respondent_group = $3 and removed_on is null
       and ($4::int[] is null or number = any ($4)) ${willing}
     returning member_id as id`,
    [agencyId, roundId, group, numbers, ...day],
  );
  return rows.map(({ id }) => id);
}

export interface MarkToStore {
  readonly mark: MemberChange;
  readonly numbers: readonly number[] | null;
  readonly on: CalendarDay;
}

/** Notes that members were invited. */
export async function noteAsked(
  tx: Transaction,
  agencyId: number,
  memberIds: readonly string[],
): Promise<void> {
  await tx.query(
    'update hailong.list_member set asked = true where agency_id = $1 and member_id = any ($2::uuid[])',
    [agencyId, memberIds],
  );
}

/** Numbers among these of members that were invited or issued a form. */
export async function askedNumbers(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const rows = await tx.query<{ number: number }>(
    `select number from hailong.list_member where agency_id = $1 and round_id = $2 and respondent_group = $3
       and number = any ($4::int[]) and (asked or issued_on is not null) order by number`,
    [agencyId, roundId, group, numbers],
  );
  return rows.map(({ number }) => number);
}

/** Numbers of the list that no member has, of those given. */
export async function unknownNumbers(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const rows = await tx.query<{ number: number }>(
    `select n as number from unnest($4::int[]) as n where not exists (select from hailong.list_member
       where agency_id = $1 and round_id = $2 and respondent_group = $3 and number = n and removed_on is null)`,
    [agencyId, roundId, group, numbers],
  );
  return rows.map(({ number }) => number);
}

/** Notes that a member wants no survey, and forgets its contact. False: no such member. */
export async function noteMemberObjection(
  tx: Transaction,
  agencyId: number,
  memberId: string,
): Promise<boolean> {
  const rows = await tx.query(
    `update hailong.list_member set ${MARKED.objecting} where agency_id = $1 and member_id = $2 returning 1`,
    [agencyId, memberId],
  );
  return rows.length > 0;
}
