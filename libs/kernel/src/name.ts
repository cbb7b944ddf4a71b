import { PublicId } from './public-id';

/** Something that has a code, as others name it. */
export type Name =
  | { readonly id: number }
  /** Code; without a version the newest that is published. */
  | { readonly code: string; readonly version?: number };

const CODE = /^([A-Za-z0-9][A-Za-z0-9._-]{0,99})(?:@([1-9]\d{0,8}))?$/;

/**
 * Reads an id (`questionnaire:12`), a code (`sipas-citizen`) or a code with a version (`sipas-citizen@3`). Undefined for
 * a text that is none of them, such as the id of another noun: codes contain neither `:` nor `@`, and nothing that a database could not keep.
 */
export function nameOf(ids: PublicId<number>, text: string): Name | undefined {
  if (text.includes(':')) {
    const id = ids.read(text);
    return id === undefined ? undefined : { id };
  }
  const [, code, version] = CODE.exec(text) ?? [];
  if (code === undefined) return undefined;
  return version === undefined ? { code } : { code, version: Number(version) };
}

/**
 * Chooses among things of one code that several agencies own: that of the reader, else that of the only other agency.
 * Where two others use a code it names neither, so that no agency takes over a name by using it as well.
 */
export function ownOrOnly<T extends { readonly agencyId: number }>(
  found: readonly T[],
  readerId: number | undefined,
): T | undefined {
  const own = found.find(({ agencyId }) => agencyId === readerId);
  return own ?? (found.length === 1 ? found[0] : undefined);
}

/** Ids and codes of names, for one statement that looks for all of them. */
export function idsAndCodes(names: readonly (Name | undefined)[]): {
  readonly ids: readonly number[];
  readonly codes: readonly string[];
} {
  return {
    ids: names.flatMap((name) => (name && 'id' in name ? [name.id] : [])),
    codes: names.flatMap((name) => (name && 'code' in name ? [name.code] : [])),
  };
}
