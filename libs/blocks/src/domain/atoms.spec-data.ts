/** Figure that a person reads: the forms that it counts, a form twice where it counts it twice. */
export interface ReadFigure<Form> {
  readonly name: string;
  readonly forms: readonly Form[];
}

/**
 * Parts the forms by the figures that count them: forms of one atom are counted by the same figures, equally often. A sum or difference
 * of figures counts all forms of an atom equally often, so a set of forms that figures add up to is made of whole atoms. Forms that no
 * figure counts are in no atom.
 */
export function atomsOf<Form>(figures: readonly ReadFigure<Form>[]): readonly (readonly Form[])[] {
  const columns = new Map<Form, number[]>();
  for (const [at, { forms }] of figures.entries())
    for (const form of forms) {
      const column = columns.get(form);
      if (column) column.push(at);
      else columns.set(form, [at]);
    }
  const atoms = new Map<string, Form[]>();
  for (const [form, column] of columns) {
    const key = column.join();
    const atom = atoms.get(key);
    if (atom) atom.push(form);
    else atoms.set(key, [form]);
  }
  return [...atoms.values()];
}

/** Set of forms that figures add up to, with the figures and how often each is added. */
export interface CombinedSet<Form> {
  readonly of: string;
  readonly forms: readonly Form[];
}

/**
 * Finds every set of forms, except the empty one, that figures make when each is added, left out or taken away: 3 to the power of
 * their number are tried.
 */
export function combinedSets<Form>(figures: readonly ReadFigure<Form>[]): readonly CombinedSet<Form>[] {
  const all = [...new Set(figures.flatMap(({ forms }) => forms))];
  const place = new Map(all.map((form, at) => [form, at]));
  const columns = figures.map(({ forms }) => {
    const column = new Array<number>(all.length).fill(0);
    for (const form of forms) {
      const at = place.get(form) ?? 0;
      column[at] = (column[at] ?? 0) + 1;
    }
    return column;
  });
  const found: CombinedSet<Form>[] = [];
  for (let n = 1; n < 3 ** figures.length; n += 1) {
    const factors = figures.map((_, at) => (Math.floor(n / 3 ** at) % 3) - 1);
    const counts = all.map((_, form) =>
      factors.reduce((sum, factor, at) => sum + factor * (columns[at]?.[form] ?? 0), 0),
    );
    const isSet = counts.every((count) => count === 0 || count === 1) && counts.includes(1);
    if (!isSet) continue;
    const of = figures.map(({ name }, at) => (factors[at] ? `${factors[at] > 0 ? '+' : '-'} ${name}` : ''));
    found.push({ of: of.filter(Boolean).join(' '), forms: all.filter((_, form) => counts[form] === 1) });
  }
  return found;
}
