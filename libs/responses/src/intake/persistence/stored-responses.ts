import { AGENCY_RELATION } from '@hailong/agencies';
import { IntakeDb, Transaction } from '@hailong/database';
import { LimitedCell } from '@hailong/quotas/domain';
import { takenSlots } from '@hailong/quotas';
import { openAmong } from '@hailong/surveys';
import { PendingResponse } from '../domain/pending-response';
import { StoredUnder } from '../domain/stored-under';

export interface SecondLook {
  /** Ids of those that are stored already. */
  readonly stored: ReadonlySet<string>;
  /** Ids of the rounds that take answers. */
  readonly openRounds: ReadonlySet<number>;
  readonly taken: ReadonlyMap<LimitedCell, number>;
}

/** Current state of what a batch had assumed. */
export function lookAgain(db: IntakeDb, responses: readonly PendingResponse[]): Promise<SecondLook> {
  const cells = [...new Set(responses.flatMap(({ cell }) => cell.limitedCells))];
  const rounds = [...new Set(responses.map(({ cell }) => cell.roundId))];
  return db.read(async (tx) => {
    const openRounds = await openAmong(tx, rounds);
    const taken = await takenSlots(tx, cells);
    return {
      stored: await storedIds(tx, responses.map(storedUnder)),
      openRounds,
      taken: new Map(cells.map((cell, at) => [cell, taken[at] ?? 0])),
    };
  });
}

/** Identity under which a response is stored. */
export function storedUnder({ cell, responseId }: PendingResponse): StoredUnder {
  return { agencyId: cell.agencyId, responseId };
}

/** Ids of those that are stored. */
export function storedAlready(db: IntakeDb, forms: readonly StoredUnder[]): Promise<ReadonlySet<string>> {
  return db.read((tx) => storedIds(tx, forms));
}

async function storedIds(tx: Transaction, forms: readonly StoredUnder[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ response_id: string }>(
    `select response_id from hailong.survey_response
     join unnest($1::int[], $2::uuid[]) as k(agency_id, response_id) using (agency_id, response_id)`,
    [forms.map(({ agencyId }) => agencyId), forms.map(({ responseId }) => responseId)],
  );
  return new Set(rows.map((row) => row.response_id));
}

/** Finds those of the response ids under which the agency has an answer, sorted, so that no log shows their order. */
export async function storedAmong(
  tx: Transaction,
  agencyId: number,
  responseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `select response_id as id from hailong.survey_response where agency_id = $1 and response_id = any ($2::uuid[])`,
    [agencyId, [...responseIds].sort()],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Response of a receipt. */
export interface ReceiptedResponse {
  /** True unless it was invalid on arrival, found invalid or removed. */
  readonly valid: boolean;
  /** True while its round takes forms. */
  readonly open: boolean;
}

/** Reads the response of one of these ids; undefined: the agency has none. */
export async function responseOfReceipt(
  tx: Transaction,
  agencyCode: string,
  ids: readonly string[],
): Promise<ReceiptedResponse | undefined> {
  const [row] = await tx.query<{ valid: boolean; roundId: number }>(
    `select r.valid and not r.removed as valid, r.round_id as "roundId" from hailong.survey_response r join ${AGENCY_RELATION} a using (agency_id)
     where a.code = $1 and r.response_id = any ($2::uuid[])`,
    [agencyCode, ids],
  );
  return row && { valid: row.valid, open: (await openAmong(tx, [row.roundId])).has(row.roundId) };
}
