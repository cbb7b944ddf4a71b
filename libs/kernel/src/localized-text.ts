/**
 * Text by language tag. Vietnamese is obligatory; other languages (`en`, `bdq` Ba Na, `jra` Gia Rai, …) may be missing,
 * and a missing one is shown in Vietnamese and said to be missing, never left blank.
 */
export type LocalizedText = { readonly vi: string } & { readonly [language: string]: string };

export interface ChosenText {
  readonly text: string;
  /** The language of `text`: `vi` when the wished one is missing. */
  readonly language: string;
  readonly missing: boolean;
}

export function chooseText(text: LocalizedText, language: string): ChosenText {
  // Not of its prototype: `constructor` is no language.
  const wished = Object.hasOwn(text, language) ? text[language] : undefined;
  return wished
    ? { text: wished, language, missing: false }
    : { text: text.vi, language: 'vi', missing: language !== 'vi' };
}

/** `'Có'` and `{ vi: 'Có' }` mean the same in a document. */
export function localized(text: string | LocalizedText): LocalizedText {
  return typeof text === 'string' ? { vi: text } : text;
}
