/** Unit that can be given forms. */
export interface Receiver {
  readonly variance: number;
  readonly forms: number;
  /** Most further forms. */
  readonly most: number;
  given: number;
}

/**
 * Gives forms out so that those of all units come as near as possible to the proportion of √(p(1−p)), form by form to the unit that is
 * furthest behind; fewer where no unit can take more.
 */
export function shareOut(units: readonly Receiver[], forms: number): void {
  const behind = ({ forms: before, given, variance }: Receiver) => (before + given) / Math.sqrt(variance);
  for (let left = forms; left > 0; left -= 1) {
    const open = units.filter(({ given, most }) => given < most);
    if (open.length === 0) return;
    open.reduce((least, unit) => (behind(unit) < behind(least) ? unit : least)).given += 1;
  }
}
