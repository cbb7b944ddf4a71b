import { randomInt } from 'node:crypto';

/** A new array in random order (Fisher and Yates, from the system's generator): what is written so tells nobody an order. */
export function shuffled<T>(items: readonly T[]): T[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}
