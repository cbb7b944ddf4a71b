/** Digits of an answer sheet: the ordinals of choices from 1; 0 is an option that is not ticked. */
export const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Most choices one position can tell apart. */
export const HIGHEST_DIGIT = DIGITS.length - 1;
