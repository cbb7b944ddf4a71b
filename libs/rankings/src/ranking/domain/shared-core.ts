/**
 * The core that most of these forms stand on; the smaller id where two have as many. Criteria are comparable by their
 * codes within one core only: the same code in another version may be another question. Undefined when none has a core.
 */
export function sharedCore(forms: readonly { readonly coreId?: number }[]): number | undefined {
  const uses = new Map<number, number>();
  for (const { coreId } of forms) if (coreId !== undefined) uses.set(coreId, (uses.get(coreId) ?? 0) + 1);
  const [most] = [...uses].sort(([idA, a], [idB, b]) => b - a || idA - idB);
  return most?.[0];
}
