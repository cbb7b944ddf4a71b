/** Values of a form in the dimensions by which cells tell forms apart. */
export interface FormDimensions {
  /** Agency that is rated. */
  readonly agencyId: number;
  /** Position of the respondent group in its round, from 0. */
  readonly group: number;
  /** Position of the channel in CHANNELS, from 0. */
  readonly channel: number;
  /** Position in the fields of the round, from 1; 0: not said. */
  readonly field: number;
  /** Position in the procedure groups of the round, from 1; 0: not said. */
  readonly procedureGroup: number;
}

/** Values of a cell, as those of a form. A null dimension counts all together. */
export interface CellDimensions {
  /** Rated agency, or the agency that runs the round where the cell is shared. */
  readonly agencyId: number;
  /** Counts the forms of several agencies. */
  readonly shared: boolean;
  readonly unitClass: string | null;
  readonly group: number | null;
  readonly channel: number | null;
  readonly field: number | null;
  readonly procedureGroup: number | null;
}

/** Unit class last: it alone is free text, and nothing that follows can be taken for a piece of it. */
const DIMENSIONS = ['agencyId', 'group', 'channel', 'field', 'procedureGroup', 'unitClass'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Dimensions in which a form must agree with the cell to count in it, always in the same order. */
export function namedDimensions(cell: CellDimensions): readonly Dimension[] {
  return DIMENSIONS.filter((each) => (each === 'agencyId' ? !cell.shared : cell[each] !== null));
}

/** Text that is equal for a cell and for every form that agrees with it in these dimensions. */
export function dimensionKey(
  of: Readonly<Partial<Record<Dimension, string | number | null>>>,
  named: readonly Dimension[],
): string {
  return named.map((each) => of[each]).join('/');
}
