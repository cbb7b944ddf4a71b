/** A value of a document that another version has otherwise; undefined where a version has none. */
export interface DocumentDifference {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Finds every value that differs, with its path: `sections[1].items[0].label.vi`. */
export function documentDifferences(
  before: unknown,
  after: unknown,
  path = '',
): readonly DocumentDifference[] {
  if (isTree(before) && isTree(after) && Array.isArray(before) === Array.isArray(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      documentDifferences(before[key], after[key], joined(path, key, Array.isArray(after))),
    );
  }
  return before === after ? [] : [{ path, before, after }];
}

function isTree(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function joined(path: string, key: string, inList: boolean): string {
  if (inList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
