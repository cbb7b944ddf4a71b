/**
 * Core on which most forms stand; the smaller id where two have as many; undefined where no form has a core. Codes of
 * criteria are comparable within one core only: in another version the same code may be another question.
 */
export function sharedCore(forms: readonly { readonly coreId?: number }[]): number | undefined {
  const uses = new Map<number, number>();
  for (const { coreId } of forms) if (coreId !== undefined) uses.set(coreId, (uses.get(coreId) ?? 0) + 1);
  const [most] = [...uses].sort(([idA, a], [idB, b]) => b - a || idA - idB);
  return most?.[0];
}
