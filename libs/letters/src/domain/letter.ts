import { KeyOf, Verdict, accept, closedList, refuse, storable } from '@hailong/kernel';
import { LetterCode, PROBLEMS } from './problems';

/** States of a letter after it has left the box: its unit may read it; its unit has dealt with it and it is destroyed. */
export const LETTER_STATES = closedList('letter state', {
  forwarded: { number: 1, vi: 'đã chuyển', en: 'forwarded' },
  closed: { number: 2, vi: 'đã xử lý', en: 'closed' },
});
export type LetterState = KeyOf<typeof LETTER_STATES>;

/** Ways of a letter to the receiver that the host names: not wished, not yet, taken, refused for good. */
export const HANDOVERS = closedList('handover of a letter', {
  none: { number: 0, vi: 'không chuyển ra ngoài', en: 'none' },
  waiting: { number: 1, vi: 'chờ chuyển', en: 'waiting' },
  taken: { number: 2, vi: 'bên nhận đã nhận', en: 'taken' },
  refused: { number: 3, vi: 'bên nhận không nhận', en: 'refused' },
});
export type Handover = KeyOf<typeof HANDOVERS>;

/** Content of a letter: the contact for the answer, and the matter. */
export interface LetterContent {
  /** Telephone number, e-mail or postal address, as the person typed it. */
  readonly contact: string;
  readonly text: string;
}

/** Longest contact and text, characters. */
export const LONGEST_CONTACT = 200;
export const LONGEST_TEXT = 4000;

/** Checks a letter. Texts are trimmed and lose what no table can hold. */
export function checkLetter({ contact, text }: LetterContent): Verdict<LetterContent> {
  const letter = { contact: storable(contact).trim(), text: storable(text).trim() };
  const problems = [
    ...problemsOf(letter.text, 'text', LONGEST_TEXT, 'LETTER_TEXT_MISSING'),
    ...problemsOf(letter.contact, 'contact', LONGEST_CONTACT, 'LETTER_CONTACT_MISSING'),
  ];
  return problems.length > 0 ? refuse(...problems) : accept(letter);
}

function problemsOf(text: string, place: string, longest: number, missing: LetterCode & `${string}_MISSING`) {
  if (text === '') return [PROBLEMS[missing].at(place)];
  return [...text].length > longest ? [PROBLEMS.LETTER_TOO_LONG.at(place, longest)] : [];
}

/** Purpose under which a letter is sealed, in the box and after it. */
export function letterPurpose(unitId: number, aboutId: number): string {
  return `letter to ${unitId} about ${aboutId}`;
}
