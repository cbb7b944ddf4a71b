import { MASKS, MaskKind, PersonalSpan } from './mask-kind';

const PART = /\{([a-z]+):([^}]*)\}/g;

/** A sentence of the tables: as it was written, as it must be stored, and the spans of what must be masked. */
export function markedSentence(marked: string): {
  readonly written: string;
  readonly masked: string;
  readonly spans: readonly PersonalSpan[];
} {
  const composed = marked.normalize('NFC');
  const spans: PersonalSpan[] = [];
  let taken = 0;
  for (const { index, 0: part, 1: kind, 2: content = '' } of composed.matchAll(PART)) {
    const start = index - taken;
    spans.push({ kind: kind as MaskKind, start, end: start + content.length });
    taken += part.length - content.length;
  }
  return {
    written: composed.replace(PART, '$2'),
    masked: composed.replace(PART, (_, kind: MaskKind) => MASKS[kind]),
    spans,
  };
}
