/**
 * Text by language tag. Vietnamese is obligatory; other languages (`en`, `bdq` Ba Na, `jra` Gia Rai, …) may be missing,
 * and a missing translation is shown in Vietnamese and marked as missing, never left blank.
 */
export type LocalizedText = { readonly vi: string } & { readonly [language: string]: string };

export interface ChosenText {
  readonly text: string;
  /** Language of `text`: `vi` when the requested one is missing. */
  readonly language: string;
  readonly missing: boolean;
}

export function chooseText(text: LocalizedText, language: string): ChosenText {
  // Inherited names such as `constructor` are no languages.
  const wished = Object.hasOwn(text, language) ? text[language] : undefined;
  return wished
    ? { text: wished, language, missing: false }
    : { text: text.vi, language: 'vi', missing: language !== 'vi' };
}

/** Makes a text by language; `'Có'` and `{ vi: 'Có' }` mean the same in a document. */
export function localized(text: string | LocalizedText): LocalizedText {
  return typeof text === 'string' ? { vi: text } : text;
}
