import { sum } from '@hailong/statistics';
import { PartOfFigure, weightedFigure } from '../../fields/domain/standard-mix';
import type { Combination } from './combination';

/** Index with its precision. */
export interface Figure {
  /** 0…100, unrounded; absent: there is none, which is not 0. */
  readonly index?: number;
  /** Size of a simple random sample of answers that would be as precise; absent where no error is known. */
  readonly effectiveAnswers?: number;
}

/** Figure of a unit. */
export interface UnitIndex extends Figure {
  /** Ranking group of the unit. */
  readonly group: string;
  /** N of its frame; absent: not known. */
  readonly population?: number;
}

/** Figure of all units together in a stratum of a standard mix. */
export interface StratumIndex extends Figure {
  /** Part of the stratum in the mix; all parts add up to 1. */
  readonly part: number;
}

/** Figures that one figure above them is made of. */
export interface FiguresBelow {
  readonly units: readonly UnitIndex[];
  /** Figure of the added answers. */
  readonly pooled: Figure;
  /** Figures in the standard mix; absent where none is asked for. */
  readonly strata?: readonly StratumIndex[];
}

/**
 * Combines figures into the figure above them. Its precision is that of a mean of independent figures by their weights, the units
 * (the strata of a mix) that are in it being given. No index where no unit has one, and in a mix where a stratum has none.
 *
 * @throws RangeError where `weighted` is asked for and N of a unit with an index is not known
 */
export function combinedFigure(combination: Combination, below: FiguresBelow): Figure {
  if (combination === 'pooled') return below.pooled;
  const parts = partsOf(combination, below);
  return parts.length === 0 ? {} : weightedFigure(parts);
}

function partsOf(
  combination: Exclude<Combination, 'pooled'>,
  { units, strata = [] }: FiguresBelow,
): readonly PartOfFigure[] {
  switch (combination) {
    case 'mean-of-units':
      return inParts(units.map((unit) => ({ ...unit, weight: 1 })));
    case 'mean-of-group-means': {
      const sizes = new Map(groupMeans(units).map((group) => [group.group, group.units]));
      return inParts(units.map((unit) => ({ ...unit, weight: 1 / (sizes.get(unit.group) ?? 1) })));
    }
    case 'weighted':
      return inParts(units.map((unit) => ({ ...unit, weight: sizeOf(unit) })));
    case 'standardised':
      return strata.some(({ index }) => index === undefined)
        ? []
        : inParts(strata.map((stratum) => ({ ...stratum, weight: stratum.part })));
  }
}

/** Figures with an index, by their parts of the weight of all of these; none where these weigh nothing. */
function inParts(figures: readonly (Figure & { readonly weight: number })[]): readonly PartOfFigure[] {
  const known = figures.flatMap(({ index, effectiveAnswers, weight }) =>
    index === undefined ? [] : [{ index, effectiveAnswers, weight }],
  );
  const total = sum(known.map(({ weight }) => weight));
  return total === 0 ? [] : known.map(({ weight, ...figure }) => ({ ...figure, part: weight / total }));
}

function sizeOf({ index, population }: UnitIndex): number {
  if (index !== undefined && population === undefined)
    throw new RangeError('a unit without N cannot be weighted');
  return population ?? 0;
}

/** Mean of the units of a ranking group. */
export interface GroupMean extends Figure {
  readonly group: string;
  /** Units with an index. */
  readonly units: number;
}

/** Means of the ranking groups, in the order of their codes. */
export function groupMeans(units: readonly UnitIndex[]): readonly GroupMean[] {
  const groups = [...new Set(units.map(({ group }) => group))].sort();
  return groups.map((group) => {
    const own = units.filter((unit) => unit.group === group);
    return {
      ...{ group, units: own.filter(({ index }) => index !== undefined).length },
      ...combinedFigure('mean-of-units', { units: own, pooled: {} }),
    };
  });
}
