/**
 * Tells which of several hypotheses are rejected at a level that holds for all of them together: Holm's step-down of Bonferroni's rule. The
 * i-th smallest of m p-values (i from 1) is rejected while it is at most level/(m − i + 1).
 * Source: Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure, Scandinavian Journal of Statistics 6(2), 65–70.
 *
 * @param pValues 0…1 each, in any order
 * @param level chance of any wrong rejection, 0 < level < 1
 * @returns rejections in the order of the p-values
 * @throws RangeError on anything else
 */
export function holmRejections(pValues: readonly number[], level = 0.05): readonly boolean[] {
  if (!(level > 0 && level < 1)) throw new RangeError(`${level} is no level`);
  const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong} is no p-value`);
  const order = [...pValues.keys()].sort((a, b) => pValueAt(pValues, a) - pValueAt(pValues, b));
  const rejected = Array<boolean>(pValues.length).fill(false);
  for (const [step, at] of order.entries()) {
    if (pValueAt(pValues, at) > level / (order.length - step)) break;
    rejected[at] = true;
  }
  return rejected;
}

function pValueAt(pValues: readonly number[], at: number): number {
  return pValues[at] as number;
}
