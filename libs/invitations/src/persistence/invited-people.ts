import { InvitationPort } from '../delivery/domain/invitation-port';
import type { Transaction } from '@hailong/database';
import { DRAW_RELATION } from '@hailong/draws';

export interface InvitationRow {
  /** Null in the row of used admissions. */
  readonly port: InvitationPort | null;
  readonly people: number;
  /** Tells whether all invited people were drawn at random: one person invited otherwise spoils the sample. */
  readonly drawn: boolean;
}

/** Rounds ($1) in which an agency ($2) drew people, and invited no person without a draw. */
const ROUNDS_OF_DRAWN_PEOPLE = `
  select distinct round_id as "roundId" from ${DRAW_RELATION} w
  where agency_id = $2 and round_id = any($1::integer[]) and purpose = 'survey' and not exists (
    select from hailong.invitation i
    where i.agency_id = $2 and i.round_id = w.round_id and i.revoked_on is null and i.draw_id is null
  )`;

/**
 * Counts invited people and bodies by port, and the used admissions of people; the two know nothing of each other. Invited are people with a sent
 * invitation or a printed sheet that is not revoked.
 */
export function invitedPeople(tx: Transaction, roundId: number, agencyId: number): Promise<InvitationRow[]> {
  return tx.query(
    `with drawn as (select exists (${ROUNDS_OF_DRAWN_PEOPLE}) as drawn)
     select i.port, i.people, d.drawn from drawn d cross join (
       select port, count(*) as people from hailong.invitation
       where agency_id = $2 and round_id = any($1) and revoked_on is null and (sent_on is not null or port = 'paper')
       group by port
       union all
       select null, count(*) + coalesce(
         (select t.used from hailong.admission_terms t where t.agency_id = $2 and t.round_id = any($1)), 0)
       from hailong.admission
       where agency_id = $2 and round_id = any($1) and (used or blinded_hash is not null) and respondent_group is null
     ) i`,
    [[roundId], agencyId],
  );
}

/** Reads the rounds among these in which an agency drew every invited person at random. */
export async function roundsOfDrawnPeople(
  tx: Transaction,
  roundIds: readonly number[],
  agencyId: number,
): Promise<number[]> {
  const rows = await tx.query<{ roundId: number }>(ROUNDS_OF_DRAWN_PEOPLE, [roundIds, agencyId]);
  return rows.map(({ roundId }) => roundId);
}
