const NAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,39})(?:@([1-9]\d{0,8}))?$/;

/** Reads a code, or a code with a version (`xep-hang-2026@2`); undefined for a text that is neither. */
export function schemeName(text: string): { readonly code: string; readonly version?: number } | undefined {
  const [, code, version] = NAME.exec(text) ?? [];
  if (code === undefined) return undefined;
  return version === undefined ? { code } : { code, version: Number(version) };
}

/** The version that is asked for; without one that in force, or the draft of a code that was never announced. */
export function versionAmong<T extends { readonly version: number; readonly state: string }>(
  versions: readonly T[],
  version: number | undefined,
): T | undefined {
  if (version !== undefined) return versions.find((each) => each.version === version);
  return versions.find(({ state }) => state === 'announced') ?? versions[0];
}
