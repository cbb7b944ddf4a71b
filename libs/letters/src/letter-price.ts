/** Price of a letter, in forms at the limit of its address: one sender must not bury a unit in letters. */
export const LETTER_PRICE = 10;
