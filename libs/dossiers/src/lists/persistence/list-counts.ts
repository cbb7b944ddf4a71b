import type { Transaction } from '@hailong/database';
import type { ListCounts, ListPopulation } from '../domain/list-member';

/** Counts the members of every list of an agency in a round, also after it has closed. */
export function listCountsOf(tx: Transaction, agencyId: number, roundId: number): Promise<ListCounts[]> {
  return tx.query(
    `select respondent_group as "group", count(*)::int as members, (count(*) filter (where reachable))::int as reachable,
       (count(*) filter (where objects))::int as objecting,
       (count(*) filter (where asked or issued_on is not null))::int as asked, (count(*) filter (where issued_by = 'hand'))::int as "byHand",
       (count(*) filter (where issued_by = 'post'))::int as "byPost", count(undeliverable_on)::int as undeliverable
     from hailong.list_member where agency_id = $1 and round_id = $2 and removed_on is null
     group by respondent_group order by respondent_group`,
    [agencyId, roundId],
  );
}

/** Counts the members of the lists of an agency by field: N of the groups that have a list. */
export function listPopulationsOf(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<ListPopulation[]> {
  return tx.query(
    `select respondent_group as "group", field, count(*)::int as members
     from hailong.list_member where agency_id = $1 and round_id = $2 and removed_on is null group by 1, 2`,
    [agencyId, roundId],
  );
}

/**
 * Destroys what leads to the people on the lists of a round: name, address, contact, the digest of the code, and the number
 * in the list. Of bodies the name stays, with whether they have answered. Returns the number of members that lost anything.
 * @param answered bodies that have answered; null: not known
 */
export async function destroyMembers(
  tx: Transaction,
  agencyId: number,
  roundId: number,
  answered: readonly string[] | null,
): Promise<number> {
  const rows = await tx.query(
    `update hailong.list_member set sealed_contact = null, reachable = false, code_tag = null, number = null,
       answered = case when body and $3::uuid[] is not null then member_id = any ($3) else answered end
     where agency_id = $1 and round_id = $2 and number is not null returning 1`,
    [agencyId, roundId, answered],
  );
  return rows.length;
}
