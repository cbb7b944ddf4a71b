/** Unit of a round, with the group that it is in; absent: none. */
export interface Unit {
  readonly agencyId: number;
  readonly unitGroup?: string;
}

/** Figures of several units: their shown blocks, and the joined rests of the groups that they are in. */
export interface UnitFigures<Block extends { readonly agencyId: number }, Rest extends OfGroup> {
  readonly blocks: readonly Block[];
  readonly rests: readonly Rest[];
}

interface OfGroup {
  readonly unitGroup: string;
}

/** Chooses the figures of units. The rest of a group belongs to all of its units, so it is chosen with whole groups alone. */
export function figuresOfUnits<Block extends { readonly agencyId: number }, Rest extends OfGroup>(
  units: readonly Unit[],
  { blocks, rests }: UnitFigures<Block, Rest>,
): UnitFigures<Block, Rest> {
  const ids = new Set(units.map(({ agencyId }) => agencyId));
  const groups = new Set(units.map(({ unitGroup }) => unitGroup));
  return {
    blocks: blocks.filter(({ agencyId }) => ids.has(agencyId)),
    rests: rests.filter(({ unitGroup }) => groups.has(unitGroup)),
  };
}

/** Counts the units of which nothing is in the figures: neither a block of the unit nor a rest of its group is shown. */
export function missingUnits(
  units: readonly Unit[],
  { blocks, rests }: UnitFigures<{ readonly agencyId: number }, OfGroup>,
): number {
  const shown = new Set(blocks.map(({ agencyId }) => agencyId));
  const groups = new Set<string | undefined>(rests.map(({ unitGroup }) => unitGroup));
  return units.filter(({ agencyId, unitGroup }) => !shown.has(agencyId) && !groups.has(unitGroup)).length;
}
