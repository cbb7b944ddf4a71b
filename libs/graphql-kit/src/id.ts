/** An id that no row has, for rules that take a number: whatever is looked up by it is not found. */
export const NO_ID = 0;

const LARGEST = 2_147_483_647;

/**
 * The integer behind a GraphQL `ID`, or undefined when the text is no id of ours (`abc`, `1e3`, `01`, `-1`). An id that
 * cannot be is answered like one that does not exist: `idOf(text) ?? NO_ID`.
 */
export function idOf(text: string): number | undefined {
  if (!/^[1-9]\d{0,9}$/.test(text)) return undefined;
  const id = Number(text);
  return id <= LARGEST ? id : undefined;
}
