import { Problem } from '@hailong/kernel';
import { Selection } from './choose-units';
import { PROBLEMS } from './problems';

/** Sizes of a staged draw: communes of each stratum, villages of each commune, households of each village. */
export interface StagesDesign {
  /** Communes of each stratum, except for the named ones. */
  readonly communes: number;
  /** Communes by name of the stratum; each is a stratum of the list. */
  readonly exceptions: Readonly<Record<string, number>>;
  readonly communesBy: Selection;
  /** Villages of each drawn commune. */
  readonly villages: number;
  readonly villagesBy: Selection;
  /** Households of each drawn village; each has the same chance. */
  readonly households: number;
  /** Replacements for each household, drawn with it. */
  readonly replacements: number;
}

export const DEFAULT_HOUSEHOLD_REPLACEMENTS = 1;

/** Limits of the sizes, from and to. */
export const STAGE_LIMITS = {
  communes: [1, 1000],
  villages: [1, 100],
  households: [1, 1000],
  replacements: [0, 10],
} as const;

/** Most villages of one draw: with their numbers a round stays within a smallint. */
export const MOST_CLUSTERS = 5000;
/** Highest number of a cluster in a round. */
export const LAST_CLUSTER = 32_767;

/** Checks the sizes by themselves, whatever the list of villages is. */
export function stagesProblems(design: StagesDesign): Problem[] {
  const { communes, exceptions } = design;
  const others = Object.entries(exceptions).map(([name, count]) => [`exceptions.${name}`, count] as const);
  return [
    ...[['communes', communes] as const, ...others].flatMap(([place, value]) =>
      numberProblems(place, value, STAGE_LIMITS.communes),
    ),
    ...(['villages', 'households', 'replacements'] as const).flatMap((place) =>
      numberProblems(place, design[place], STAGE_LIMITS[place]),
    ),
  ];
}

/** Returns the number of communes that the design asks of a stratum. */
export function communesOf({ communes, exceptions }: StagesDesign, stratum: string): number {
  return Object.hasOwn(exceptions, stratum) ? (exceptions[stratum] ?? communes) : communes;
}

function numberProblems(
  place: string,
  value: number,
  [from, to]: readonly [from: number, to: number],
): Problem[] {
  if (Number.isInteger(value) && value >= from && value <= to) return [];
  return [PROBLEMS.DRAW_NUMBER_OUTSIDE.at(place, from, to)];
}
