/** Release as it is asked for: its code, for the newest edition, or an edition. */
export interface AskedRelease {
  readonly code: string;
  readonly edition?: number;
}

/** Codes are parts of addresses. */
const CODE = '[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?';
const WHOLE_CODE = new RegExp(`^${CODE}$`);
const NAME = new RegExp(`^(${CODE})(?:@([1-9]\\d{0,8}))?$`);

export function isReleaseCode(text: string): boolean {
  return WHOLE_CODE.test(text);
}

/** Reads a code, or a code with an edition (`xep-hang-2026@2`); undefined for a text that is neither. */
export function readReleaseName(text: string): AskedRelease | undefined {
  const [, code, edition] = NAME.exec(text) ?? [];
  if (code === undefined) return undefined;
  return edition === undefined ? { code } : { code, edition: Number(edition) };
}

/** Edition that is asked for among those of a code, the oldest first; without a number the newest. */
export function askedEdition<T extends { readonly edition: number }>(
  editions: readonly T[],
  { edition }: AskedRelease,
): T | undefined {
  return edition === undefined ? editions.at(-1) : editions.find((each) => each.edition === edition);
}
