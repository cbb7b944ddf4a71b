/** Ids from the first to the last, both included. */
export interface IdPortion {
  readonly first: string;
  readonly last: string;
}

const ALL = 2 ** 32;

/**
 * Parts the ids of responses so that a portion has about `most` of them. Ids are digests, spread evenly; where they are not, portions
 * differ in size.
 *
 * @param responses number of ids
 */
export function idPortions(responses: number, most: number): readonly IdPortion[] {
  const portions = Math.max(1, Math.ceil(responses / most));
  const start = (at: number) => Math.floor((ALL * at) / portions);
  return Array.from({ length: portions }, (_, at) => ({
    first: `${hex(start(at))}-0000-0000-0000-000000000000`,
    last: `${hex(start(at + 1) - 1)}-ffff-ffff-ffff-ffffffffffff`,
  }));
}

function hex(n: number): string {
  return n.toString(16).padStart(8, '0');
}
