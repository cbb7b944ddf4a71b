import { randomInt } from 'node:crypto';

/** Copies an array in random order (Fisher and Yates, the system's generator), so that rows written so tell no order. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
