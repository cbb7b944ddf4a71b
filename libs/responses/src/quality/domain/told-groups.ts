/**
 * Tells whether the unseen forms of every part of a crossing may be told: each part holds enough independent ones. All parts are told or
 * none, a part without forms among them, because the parts told, taken from the whole, tell what is left: that a part was left out would
 * say that fewer than `smallest` people answered there, and that no part was left out would say that none is there.
 *
 * @param independent independent forms of each part that is possible, 0 for those without forms
 * @param smallest k; 0 tells every crossing
 */
export function tellsUnseen(independent: readonly number[], smallest: number): boolean {
  return independent.every((forms) => forms >= smallest);
}
