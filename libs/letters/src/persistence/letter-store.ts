import type { Transaction } from '@hailong/database';
import { HANDOVERS, Handover, LETTER_STATES, LetterState } from '../domain/letter';

/** A letter that its unit may read. */
export interface LetterRow {
  readonly letterId: string;
  readonly aboutId: number;
  readonly state: LetterState;
  readonly handover: Handover;
  /** Null once the letter is closed. */
  readonly sealed: Buffer | null;
}

type StoredLetter = Omit<LetterRow, 'state' | 'handover'> & {
  readonly state: number;
  readonly handover: number;
};

const COLUMNS = 'letter_id as "letterId", about_id as "aboutId", state, handover, sealed';

function letterOf({ state, handover, ...row }: StoredLetter): LetterRow {
  return { ...row, state: LETTER_STATES.keyOf(state), handover: HANDOVERS.keyOf(handover) };
}

/** Adds letters in the order in which they come, each with a new random id. */
export async function addLetters(
  tx: Transaction,
  unitId: number,
  letters: readonly Pick<LetterRow, 'aboutId' | 'sealed'>[],
  handover: Handover,
): Promise<void> {
  await tx.query(
    `insert into hailong.letter (agency_id, about_id, sealed, handover)
     select $1, l.about_id, l.sealed, $4 from unnest($2::int[], $3::bytea[]) with ordinality as l(about_id, sealed, no)
     order by l.no returning 1`,
    [
      unitId,
      letters.map(({ aboutId }) => aboutId),
      letters.map(({ sealed }) => sealed),
      HANDOVERS.numberOf(handover),
    ],
  );
}

export interface LetterListing {
  readonly state?: LetterState;
  /** Id after which the page begins. */
  readonly after: string;
  readonly limit: number;
}

/** Reads a page of the letters of a unit, in the order of their random ids. */
export async function letterPage(
  tx: Transaction,
  unitId: number,
  { state, after, limit }: LetterListing,
): Promise<readonly LetterRow[]> {
  const rows = await tx.query<StoredLetter>(
    `select ${COLUMNS} from hailong.letter
     where agency_id = $1 and ($2::smallint is null or state = $2) and letter_id > $3 order by letter_id limit $4`,
    [unitId, state === undefined ? null : LETTER_STATES.numberOf(state), after, limit],
  );
  return rows.map(letterOf);
}

/** Reads letters of a unit by their ids and locks them. */
export async function lettersById(
  tx: Transaction,
  unitId: number,
  letterIds: readonly string[],
): Promise<readonly LetterRow[]> {
  const rows = await tx.query<StoredLetter>(
    `select ${COLUMNS} from hailong.letter where agency_id = $1 and letter_id = any ($2::uuid[])
     order by letter_id for update`,
    [unitId, letterIds],
  );
  return rows.map(letterOf);
}

/** Closes letters: what they said is gone. */
export async function closeLetters(
  tx: Transaction,
  unitId: number,
  letterIds: readonly string[],
): Promise<void> {
  await tx.query(
    `update hailong.letter set state = $3, sealed = null, lease_until = null where agency_id = $1 and letter_id = any ($2::uuid[])`,
    [unitId, letterIds, LETTER_STATES.numberOf('closed')],
  );
}
