import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';

/** An opinion in which something was masked. */
export interface MaskedRow {
  readonly opinionId: string;
  readonly roundId: number;
  readonly item: string;
  readonly comment: string;
  readonly masked: number;
  readonly appearedOn: CalendarDay;
  /** Sealed original; null: it was destroyed or never kept. */
  readonly sealed: Buffer | null;
}

const COLUMNS =
  'opinion_id as "opinionId", round_id as "roundId", item, comment, masked, appeared_on as "appearedOn", sealed';

/** Reads a page of the opinions of an agency that have an original, in the order of their random ids. */
export function sealedPage(
  tx: Transaction,
  agencyId: number,
  { after, limit }: { readonly after: string; readonly limit: number },
): Promise<MaskedRow[]> {
  return tx.query(
    `select ${COLUMNS} from hailong.opinion
     where agency_id = $1 and sealed is not null and opinion_id > $2 order by opinion_id limit $3`,
    [agencyId, after, limit],
  );
}

export async function maskedById(
  tx: Transaction,
  agencyId: number,
  opinionId: string,
): Promise<MaskedRow | undefined> {
  const [row] = await tx.query<MaskedRow>(
    `select ${COLUMNS} from hailong.opinion where agency_id = $1 and opinion_id = $2`,
    [agencyId, opinionId],
  );
  return row;
}

export interface Opening {
  readonly opinionId: string;
  readonly actor: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly closesAt: Date;
}

export async function insertOpening(tx: Transaction, agencyId: number, opening: Opening): Promise<void> {
  const { opinionId, actor, reason, openedAt, closesAt } = opening;
  await tx.query(
    `insert into hailong.original_opening (agency_id, opinion_id, actor, reason, opened_at, closes_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [agencyId, opinionId, actor, reason, openedAt, closesAt],
  );
}

/** Latest end among the openings of an original by a user; undefined: it is closed to this user now. */
export async function openUntil(
  tx: Transaction,
  agencyId: number,
  asked: { readonly opinionId: string; readonly actor: string; readonly now: Date },
): Promise<Date | undefined> {
  const [row] = await tx.query<{ until: Date | null }>(
    `select max(closes_at) as until from hailong.original_opening
     where agency_id = $1 and opinion_id = $2 and actor = $3 and closes_at > $4`,
    [agencyId, asked.opinionId, asked.actor, asked.now],
  );
  return row?.until ?? undefined;
}

/** Destroys the originals of a round; the masked texts stay. Returns their number. */
export async function destroyOriginals(tx: Transaction, agencyId: number, roundId: number): Promise<number> {
  const rows = await tx.query(
    `update hailong.opinion set sealed = null
     where agency_id = $1 and round_id = $2 and sealed is not null returning 1`,
    [agencyId, roundId],
  );
  return rows.length;
}

/** Destroys at most so many originals of texts that appeared on that day or before. Returns their number. */
export async function destroyExpiredOriginals(
  tx: Transaction,
  agencyId: number,
  { until, most }: { readonly until: CalendarDay; readonly most: number },
): Promise<number> {
  const rows = await tx.query(
    `update hailong.opinion set sealed = null
     where agency_id = $1 and opinion_id = any (array(
       select opinion_id from hailong.opinion
       where agency_id = $1 and sealed is not null and appeared_on <= $2 limit $3)) returning 1`,
    [agencyId, until, most],
  );
  return rows.length;
}
