/** The form in which the ids of one noun are given out and taken back, such as `round:12`. */
export interface PublicId<Key> {
  readonly noun: string;
  of(key: Key): string;
  /** The key; undefined for a text that is no id of this noun. */
  read(id: string): Key | undefined;
}

/** Between noun and key. No code contains it, so an id is never taken for a code, nor a code for an id. */
const COLON = ':';

const known = new Set<string>();

function publicId<Key>(noun: string, write: (key: Key) => string, read: (key: string) => Key | undefined) {
  if (known.has(noun)) throw new Error(`two kinds of ids call themselves ${noun}`);
  known.add(noun);
  const head = `${noun}${COLON}`;
  const id: PublicId<Key> = {
    noun,
    of: (key) => head + write(key),
    read: (text) => (text.startsWith(head) ? read(text.slice(head.length)) : undefined),
  };
  return Object.freeze(id);
}

/** No row has it: a lookup of an id that cannot be ends like one of an id that does not exist. */
export const NO_ID = 0;

const LARGEST = 2_147_483_647;

/** A positive 32-bit integer in its one spelling: not `01`, `1e3` or `-1`. */
export function rowNumber(text: string): number | undefined {
  if (!/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const number = Number(text);
  return number <= LARGEST ? number : undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const numbered = (noun: string) => publicId(noun, String, rowNumber);
const random = (noun: string) =>
  publicId<string>(
    noun,
    (key) => key,
    (key) => (UUID.test(key) ? key : undefined),
  );

export const AGENCY_ID = numbered('agency');
export const CRITERIA_SET_ID = numbered('criteria-set');
export const QUESTIONNAIRE_ID = numbered('questionnaire');
export const PLAN_ID = numbered('plan');
export const ROUND_ID = numbered('round');
export const DRAW_ID = numbered('draw');
export const COLLECTING_BODY_ID = numbered('collecting-body');
export const COUNTER_ID = random('counter');
export const APP_CLIENT_ID = random('app-client');
export const INVITATION_ID = random('invitation');
export const LIST_MEMBER_ID = random('list-member');
export const DELIVERY_ID = random('delivery');
export const RESPONSE_ID = random('response');
export const OPINION_ID = random('opinion');
export const PUBLISHED_ANSWER_ID = random('published-answer');
export const LETTER_ID = random('letter');

/** A quota cell as one agency sees it: several agencies may share a cell, and each sees its own forms in it. */
export interface CellProgressKey {
  readonly roundId: number;
  /** The agency whose forms are counted. */
  readonly agencyId: number;
  /** The agency in whose name the cell is kept. */
  readonly ownerId: number;
  readonly cellId: number;
}

/** A batch of a re-contact check, and the unit that carries it out. */
export interface RecontactKey {
  readonly unitId: number;
  readonly batchId: number;
}

export const RECONTACT_ID = publicId<RecontactKey>(
  'recontact',
  ({ unitId, batchId }) => `${unitId}-${batchId}`,
  (key) => {
    const [unitId, batchId, ...more] = key.split('-').map(rowNumber);
    return unitId && batchId && more.length === 0 ? { unitId, batchId } : undefined;
  },
);

export const CELL_PROGRESS_ID = publicId<CellProgressKey>(
  'cell-progress',
  ({ roundId, agencyId, ownerId, cellId }) => [roundId, agencyId, ownerId, cellId].join('-'),
  (key) => {
    const [roundId, agencyId, ownerId, cellId, ...more] = key.split('-').map(rowNumber);
    return roundId && agencyId && ownerId && cellId && more.length === 0
      ? { roundId, agencyId, ownerId, cellId }
      : undefined;
  },
);
