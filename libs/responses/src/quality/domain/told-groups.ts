/**
 * Tells whether the unseen forms of every part of a crossing may be told: each part holds enough independent ones. All parts are told or
 * none, and a part without forms counts as too small. Did the others show without it, a part that is left out would say that fewer than
 * `smallest` people answered there, and a list without gaps that the missing parts are empty.
 *
 * @param independent independent forms of each part that is possible, 0 for those without forms
 * @param smallest k; 0 tells every crossing
 */
export function tellsUnseen(independent: readonly number[], smallest: number): boolean {
  return independent.every((forms) => forms >= smallest);
}
