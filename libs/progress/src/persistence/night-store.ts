import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { NightRow } from '../domain/night-figures';
import { NightForms } from '../domain/received-forms';

/** Round at an agency. */
export interface CountedRound {
  readonly agencyId: number;
  readonly roundId: number;
}

const ADDRESS = `agency_id as "agencyId", night, respondent_group as "group", channel, field, procedure_group as "procedureGroup"`;

/** Reads the newest night that was counted of each agency that the door may see. */
export async function newestNights(
  tx: Transaction,
  roundId: number,
): Promise<ReadonlyMap<number, CalendarDay>> {
  const rows = await tx.query<{ agencyId: number; night: CalendarDay }>(
    `select agency_id as "agencyId", max(night) as night from hailong.received_forms where round_id = $1 group by 1`,
    [roundId],
  );
  return new Map(rows.map(({ agencyId, night }) => [agencyId, night]));
}

/** Night of a round. */
export interface RoundNight {
  readonly roundId: number;
  readonly night: CalendarDay;
}

/** Reads what was received as of a night of each of some rounds, of every agency that the door may see. */
export function formsOfNight(
  tx: Transaction,
  rounds: readonly RoundNight[],
): Promise<(NightForms & RoundNight)[]> {
  return tx.query(
    `select round_id as "roundId", ${ADDRESS}, seen, others from hailong.received_forms
     where (round_id, night) in (select * from unnest($1::int[], $2::date[]))`,
    [rounds.map(({ roundId }) => roundId), rounds.map(({ night }) => night)],
  );
}

/** Reads what was received as of the nights of an agency, for its forecast. */
export function formsOfNights(
  tx: Transaction,
  { agencyId, roundId }: CountedRound,
  since: CalendarDay,
): Promise<NightForms[]> {
  return tx.query<NightForms>(
    `select ${ADDRESS}, seen, others from hailong.received_forms
     where agency_id = $1 and round_id = $2 and night >= $3`,
    [agencyId, roundId, since],
  );
}

/** Reads the rows of the newest night of an agency, for the examiner. */
export function newestRows(tx: Transaction, { agencyId, roundId }: CountedRound): Promise<NightRow[]> {
  return tx.query<NightRow>(
    `select ${ADDRESS}, seen, independent, others from hailong.received_forms where agency_id = $1 and round_id = $2
       and night = (select max(night) from hailong.received_forms where agency_id = $1 and round_id = $2)`,
    [agencyId, roundId],
  );
}

/** Adds the rows of nights, and takes away those before the day `since`. */
export async function addNights(
  tx: Transaction,
  { agencyId, roundId }: CountedRound,
  rows: readonly NightRow[],
  since: CalendarDay,
): Promise<void> {
  const column = (of: (row: NightRow) => number | string) => rows.map(of);
  await tx.query(
    `insert into hailong.received_forms
       (agency_id, round_id, night, respondent_group, channel, field, procedure_group, seen, independent, others)
     select $1, $2, n.* from unnest($3::date[], $4::smallint[], $5::smallint[], $6::smallint[], $7::smallint[], $8::int[],
       $9::int[], $10::int[]) as n
     on conflict do nothing`,
    [
      ...[agencyId, roundId, column(({ night }) => night), column(({ group }) => group)],
      ...[column(({ channel }) => channel), column(({ field }) => field)],
      ...[column(({ procedureGroup }) => procedureGroup), column(({ seen }) => seen)],
      ...[column(({ independent }) => independent), column(({ others }) => others)],
    ],
  );
  await tx.query('delete from hailong.received_forms where agency_id = $1 and round_id = $2 and night < $3', [
    agencyId,
    roundId,
    since,
  ]);
}
