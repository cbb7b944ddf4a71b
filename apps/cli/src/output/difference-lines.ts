import { DocumentDifference, documentDifferences } from '../documents/document-differences';
import { plain } from './terminal';

/** Most differences that are printed one by one. */
const MOST_PRINTED = 20;
const LONGEST = 80;

/** Changes that loading a file made in a draft, as JSON and lines; none for a document that is new. */
export function changesOf(
  before: unknown,
  after: unknown,
): {
  readonly json: { readonly differences?: readonly DocumentDifference[] };
  readonly lines: readonly string[];
} {
  if (before === undefined) return { json: {}, lines: [] };
  const differences = documentDifferences(before, after);
  const printed = differences.slice(0, MOST_PRINTED);
  return {
    json: { differences },
    lines: [
      `${differences.length} điểm khác bản trước · differences from the draft before`,
      ...printed.map(({ path, before: was, after: is }) => plain(`  ${path}: ${shown(was)} → ${shown(is)}`)),
      ...(differences.length > printed.length ? ['  …'] : []),
    ],
  };
}

function shown(value: unknown): string {
  const text = value === undefined ? '–' : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
