/** Most places that are named. */
export const MOST_PLACES = 20;

/**
 * Places at which two JSON values differ, `agencies[3].index`, in the order of the first; at most {@link MOST_PLACES}. Empty: they are
 * equal.
 */
export function differingPlaces(one: unknown, other: unknown): readonly string[] {
  const found: string[] = [];
  compare(one, other, '', found);
  return found;
}

function compare(one: unknown, other: unknown, place: string, found: string[]): void {
  if (found.length >= MOST_PLACES || Object.is(one, other)) return;
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let at = 0; at < Math.max(one.length, other.length); at += 1)
      compare(one[at], other[at], `${place}[${at}]`, found);
  } else if (isRecord(one) && isRecord(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      compare(one[key], other[key], place === '' ? key : `${place}.${key}`, found);
  } else found.push(place);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
