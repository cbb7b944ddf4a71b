import { LocalizedText, Problem } from '@hailong/kernel';
import { PROBLEMS } from './problems';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** Code with its path in the document. */
export interface PlacedCode {
  readonly code: string;
  readonly place: string;
}

/**
 * Problems of a code of a criteria set or questionnaire: 1–40 letters, digits, `.`, `_`, `-`, beginning with a letter
 * or digit.
 */
export function codeProblems(code: string, place: string): Problem[] {
  if (CODE.test(code)) return [];
  return [PROBLEMS.CODE_MALFORMED.at(place, code)];
}

/** Problems of codes used before, one for each later use; each names the path of the first. */
export function repeatedCodeProblems(codes: readonly PlacedCode[]): Problem[] {
  const firstPlace = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { code, place } of codes) {
    const first = firstPlace.get(code);
    if (first === undefined) firstPlace.set(code, place);
    else problems.push(PROBLEMS.CODE_REPEATED.at(place, code, first));
  }
  return problems;
}

/** Problems of a label: the Vietnamese text is obligatory; other languages may be missing. */
export function labelProblems(label: LocalizedText, place: string): Problem[] {
  return textProblems(label.vi, place);
}

/** Problems of a text in one language that must not be blank. */
export function textProblems(text: string, place: string): Problem[] {
  if (text.trim() !== '') return [];
  return [PROBLEMS.LABEL_MISSING.at(place)];
}
