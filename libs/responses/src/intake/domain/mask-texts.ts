import { maskText } from '@hailong/masking/domain';
import { FilledSheet } from '@hailong/questionnaires/domain';

/** A text as it is stored: without personal data. */
export interface StorableText {
  readonly item: string;
  readonly text: string;
  /** The text before, where something was masked in it; absent from all others. */
  readonly original?: OriginalText;
}

/** A text as it was written, which is sealed where it is kept at all. */
export interface OriginalText {
  readonly written: string;
  /** Number of parts that were masked, from 1. */
  readonly masked: number;
}

/** A filled form whose texts may be stored. */
export interface StorableSheet extends FilledSheet {
  readonly texts: readonly StorableText[];
}

/** Masks personal data in the texts of a filled form; one without texts is returned as it is. */
export function maskTexts(filled: FilledSheet): StorableSheet {
  if (filled.texts.length === 0) return filled;
  const texts = filled.texts.map(({ item, text }): StorableText => {
    const found = maskText(text);
    if (!found) return { item, text };
    return { item, text: found.text, original: { written: text, masked: found.masked } };
  });
  const { sheet, numbers, leftOut } = filled;
  return { sheet, numbers, texts, leftOut };
}
