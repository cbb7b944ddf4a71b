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

/** Most figures of a part that sums and differences are tried of. */
const MOST_ROWS = 16;

/**
 * Finds the sets of forms that sums and differences of figures can make, whatever the factors, apart for forms that no figure connects:
 * every other such set is made of these. In the reduced form of the figures (Gauss and Jordan) the factors of a set are none or one.
 */
export function reachableSets<Form>(figures: readonly ReadFigure<Form>[]): readonly (readonly Form[])[] {
  const atoms = atomsOf(figures);
  const place = new Map(atoms.flatMap((atom, at) => atom.map((form) => [form, at] as const)));
  const rows = reduced(
    figures.map(({ forms }) => {
      const row = atoms.map(() => 0);
      for (const at of new Set(forms.map((form) => place.get(form) ?? 0))) row[at] = 1;
      return row;
    }),
  );
  return connected(rows).flatMap((own) => {
    if (own.length > MOST_ROWS) throw new RangeError(`${own.length} figures are too many to be tried`);
    return Array.from({ length: 2 ** own.length - 1 }, (_, n) => n + 1).flatMap((chosen) => {
      const sum = atoms.map((_, at) =>
        own.reduce((total, row, i) => total + ((chosen >> i) & 1) * (row[at] ?? 0), 0),
      );
      return sum.every((n) => isNear(n, 0) || isNear(n, 1))
        ? [atoms.filter((_, at) => isNear(sum[at] ?? 0, 1)).flat()]
        : [];
    });
  });
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

/** Reduced rows of figures, without those that others add up to. */
function reduced(figures: readonly number[][]): readonly (readonly number[])[] {
  const basis: { readonly pivot: number; row: number[] }[] = [];
  for (const figure of figures) {
    const row = basis.reduce((left, { pivot, row: known }) => less(left, known, left[pivot] ?? 0), figure);
    const pivot = row.findIndex((n) => !isNear(n, 0));
    if (pivot < 0) continue;
    const own = row.map((n) => n / (row[pivot] ?? 1));
    for (const known of basis) known.row = less(known.row, own, known.row[pivot] ?? 0);
    basis.push({ pivot, row: own });
  }
  return basis.map(({ row }) => row);
}

function less(row: number[], other: readonly number[], factor: number): number[] {
  return isNear(factor, 0) ? row : row.map((n, at) => n - factor * (other[at] ?? 0));
}

/** Groups rows that share a column. */
function connected(rows: readonly (readonly number[])[]): readonly (readonly (readonly number[])[])[] {
  const groups: { readonly rows: (readonly number[])[]; readonly columns: Set<number> }[] = [];
  for (const row of rows) {
    const columns = new Set(row.flatMap((n, at) => (isNear(n, 0) ? [] : [at])));
    const joined = { rows: [row], columns };
    for (const group of groups.filter((each) => [...columns].some((at) => each.columns.has(at)))) {
      groups.splice(groups.indexOf(group), 1);
      joined.rows.push(...group.rows);
      for (const at of group.columns) joined.columns.add(at);
    }
    groups.push(joined);
  }
  return groups.map((group) => group.rows);
}
