/**
 * Finds the `nth` largest of `values`, 1 for the largest, in time proportional to their number (Hoare's selection with the median of
 * three). Rearranges `values`: give a copy.
 *
 * @throws RangeError unless `nth` is a whole number from 1 to the number of values
 */
export function nthLargest(values: Float64Array, nth: number): number {
  if (!Number.isInteger(nth) || nth < 1 || nth > values.length)
    throw new RangeError(`${nth} is no rank among ${values.length} values`);
  const target = values.length - nth;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const [last, first] = partitioned(values, low, high);
    if (target <= last) high = last;
    else if (target >= first) low = first;
    else break;
  }
  return values[target] as number;
}

/** Parts values low…high around a pivot: answers the last place of the lower part and the first place of the upper. */
function partitioned(values: Float64Array, low: number, high: number): readonly [number, number] {
  const pivot = medianOfThree(
    values[low] as number,
    values[(low + high) >>> 1] as number,
    values[high] as number,
  );
  let [up, down] = [low, high];
  while (up <= down) {
    while ((values[up] as number) < pivot) up += 1;
    while ((values[down] as number) > pivot) down -= 1;
    if (up > down) break;
    const swapped = values[up] as number;
    values[up] = values[down] as number;
    values[down] = swapped;
    up += 1;
    down -= 1;
  }
  return [down, up];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
