import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';
import type { IssueWay, ListTarget } from '../domain/list-member';

/** Member of a list as it is stored. */
export interface MemberRow {
  readonly memberId: string;
  /** Number in the list, from 1, as labels print it; null once the round has closed. */
  readonly number: number | null;
  /** Code of a body; null of enterprises and people. */
  readonly code: string | null;
  /** Keyed digest of the code of an enterprise or person; null of a body. */
  readonly codeTag: Buffer | null;
  /** Name of a body; null of enterprises and people. */
  readonly name: string | null;
  readonly field: string | null;
  readonly sealedContact: Buffer | null;
  /** True: its contact has an e-mail address or a phone number. */
  readonly reachable: boolean;
  /** Wants no survey; then there is no contact. */
  readonly objects: boolean;
  readonly issuedOn: CalendarDay | null;
  readonly issuedBy: IssueWay | null;
  readonly undeliverableOn: CalendarDay | null;
  readonly removed: boolean;
}

const COLUMNS = `member_id as "memberId", number, code, code_tag as "codeTag", name, field, sealed_contact as "sealedContact",
  reachable, objects, issued_on as "issuedOn", issued_by as "issuedBy", undeliverable_on as "undeliverableOn",
  removed_on is not null as removed`;

const OF_LIST = 'agency_id = $1 and round_id = $2 and respondent_group = $3';

/** Reads the members with these codes or digests of codes, left out ones too, in no order. */
export function membersByCode(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
  keys: { readonly codes: readonly string[]; readonly tags: readonly Buffer[] },
): Promise<MemberRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.list_member where ${OF_LIST} and (code = any ($4::text[]) or code_tag = any ($5::bytea[]))`,
    [agencyId, roundId, group, keys.codes, keys.tags],
  );
}

/** Largest number of a list, which no later member gets again; 0 for an empty list. */
export async function lastNumber(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
): Promise<number> {
  const [row] = await tx.query<{ last: number }>(
    `select coalesce(max(number), 0) as last from hailong.list_member where ${OF_LIST}`,
    [agencyId, roundId, group],
  );
  return row?.last ?? 0;
}

/** Adds members, or replaces those with the same ids; marks stay. Call it under the lock of the frame. */
export async function saveMembers(
  tx: Transaction,
  agencyId: number,
  { roundId, group, body }: ListTarget & { readonly body: boolean },
  members: readonly MemberRow[],
): Promise<void> {
  if (members.length === 0) return;
  await tx.query(
    `insert into hailong.list_member as m (agency_id, round_id, respondent_group, body, member_id, number, code, code_tag, name,
       field, sealed_contact, reachable, objects)
     select $1, $2, $3, $4, r."memberId", r.number, r.code, decode(r."codeTag", 'hex'), r.name, r.field,
       decode(r."sealedContact", 'hex'), r.reachable, r.objects
     from jsonb_to_recordset($5::jsonb) as r("memberId" uuid, number int, code text, "codeTag" text, name text, field text,
       "sealedContact" text, reachable boolean, objects boolean)
     on conflict (agency_id, member_id) do update set name = excluded.name, field = excluded.field,
       sealed_contact = excluded.sealed_contact, reachable = excluded.reachable, objects = m.objects or excluded.objects,
       removed_on = null, confirmed = false`,
    [agencyId, roundId, group, body, JSON.stringify(members.map(inHex))],
  );
}

function inHex({ codeTag, sealedContact, ...same }: MemberRow): object {
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null;
  return { ...same, codeTag: hex(codeTag), sealedContact: hex(sealedContact) };
}

/**
 * Reads a page of the members that envelopes are written to, by number: without those that want no survey, and those whose
 * envelope came back.
 */
export function postablePage(
  tx: Transaction,
  agencyId: number,
  { roundId, group }: ListTarget,
  page: { readonly after: number; readonly limit: number },
): Promise<MemberRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.list_member where ${OF_LIST} and number > $4 and removed_on is null
       and not objects and undeliverable_on is null
     order by number limit $5`,
    [agencyId, roundId, group, page.after, page.limit],
  );
}
