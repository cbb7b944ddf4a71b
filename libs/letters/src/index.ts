export {
  LETTER_OPTIONS,
  type LetterOptions,
  type ResolvedLetters,
  lettersFromVariables,
  resolveLetters,
} from './letter-options';
export { LETTERS, LETTER_PAGES } from './letters.providers';
