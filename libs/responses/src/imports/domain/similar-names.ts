import { foldedText } from '@hailong/kernel';

/** Finds at most three names that look like the wanted name without diacritics, best first. */
export function nearestNames(wanted: string, names: readonly string[]): readonly string[] {
  const target = foldedText(wanted);
  const near = Math.max(1, Math.floor(target.length / 3));
  return names
    .map((name) => ({ name, far: distance(target, foldedText(name)) }))
    .filter(({ far }) => far <= near)
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Letters to put in, take out or change (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    before = row;
  }
  return before[b.length] ?? 0;
}
