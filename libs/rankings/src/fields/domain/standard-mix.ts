import { sum } from '@hailong/statistics';
import { commonMix, standardisedShare } from '@hailong/statistics/domain';
import { JudgedAgency } from '../../standing/domain/judged-agency';

/** Fewest forms in the index of an agency in a stratum of the mix: a share of fewer says little, whatever part it gets. */
export const LEAST_IN_STRATUM = 10;

/** Stratum of an agency: its index there, the forms in it, and its effective answers. */
type StratumFigure = JudgedAgency;

/**
 * Brings agencies to one mix of strata: each gets the index that it would have if its forms came in the mix of the forms of all. The mix
 * holds the strata in which every agency has {@link LEAST_IN_STRATUM} forms. Source: see `standardisedShare` of statistics.
 *
 * Undefined where the agencies have no such stratum in common.
 *
 * @param agencyIds agencies to compare
 * @param strata figures of agencies by stratum
 */
export function standardMix(
  agencyIds: readonly number[],
  strata: ReadonlyMap<string, readonly StratumFigure[]>,
): readonly JudgedAgency[] | undefined {
  const units = agencyIds.map((agencyId) => figuresOf(agencyId, strata));
  const mix = commonMix(
    units.map((unit) => new Map([...unit].map(([key, { n }]) => [key, n]))),
    LEAST_IN_STRATUM,
  );
  if (!mix) return undefined;
  return units.flatMap((unit) => inMix(unit, mix.parts));
}

function figuresOf(
  agencyId: number,
  strata: ReadonlyMap<string, readonly StratumFigure[]>,
): ReadonlyMap<string, StratumFigure> {
  return new Map(
    [...strata].flatMap(([key, figures]) => {
      const own = figures.find((figure) => figure.agencyId === agencyId);
      return own ? [[key, own]] : [];
    }),
  );
}

function inMix(
  unit: ReadonlyMap<string, StratumFigure>,
  parts: ReadonlyMap<string, number>,
): readonly JudgedAgency[] {
  const mixed = [...parts].flatMap(([key, part]) => {
    const figure = unit.get(key);
    return figure ? [{ ...figure, part }] : [];
  });
  const [first] = mixed;
  if (!first) return [];
  return [
    {
      ...{ agencyId: first.agencyId, group: first.group, ...weightedFigure(mixed) },
      n: mixed.reduce((sum, { n }) => sum + n, 0),
    },
  ];
}

/** Index that is a part of a figure. */
export interface PartOfFigure {
  /** Weight, 0…1; all parts add up to 1. */
  readonly part: number;
  /** 0…100, unrounded. */
  readonly index: number;
  /** Size of a simple random sample of answers that would be as precise; absent where no error is known. */
  readonly effectiveAnswers?: number;
}

/**
 * Mean of independent indices by their parts, with its effective answers, see `standardisedShare` of statistics; the error of the whole is
 * not known where that of a part is not.
 *
 * @throws RangeError for parts that do not add up to 1
 */
export function weightedFigure(parts: readonly PartOfFigure[]): Omit<PartOfFigure, 'part'> {
  const known = parts.flatMap(({ index, effectiveAnswers, part }) =>
    effectiveAnswers === undefined ? [] : [{ share: index / 100, answers: effectiveAnswers, part }],
  );
  const share = known.length === parts.length ? standardisedShare(known) : undefined;
  const index = parts.reduce((sum, each) => sum + each.part * each.index, 0);
  // Floating parts may add up to 1 and a hair.
  return { index: Math.min(100, index), effectiveAnswers: share?.effectiveAnswers };
}

/** Mix of all units that a figure is brought to, over the strata in which it has {@link LEAST_IN_STRATUM} forms. */
export interface MixOfAll {
  /** Part of each stratum, by its key; the parts add up to 1. */
  readonly parts: ReadonlyMap<string, number>;
  /** Part of the forms of the figure that lies in these strata, 0…1. */
  readonly covered: number;
}

/**
 * Mix of the forms of all units over the strata in which a figure has enough forms. Undefined where there is none.
 *
 * @param own forms of the figure by stratum, undefined for forms in none
 * @param all forms of all units by stratum, those of the figure among them
 */
export function mixOfAll(
  own: ReadonlyMap<string | undefined, number>,
  all: ReadonlyMap<string, number>,
): MixOfAll | undefined {
  const inStrata = new Map([...own].flatMap(([key, n]) => (key === undefined ? [] : [[key, n] as const])));
  const shared = commonMix([inStrata], LEAST_IN_STRATUM);
  if (!shared) return undefined;
  const keys = [...shared.parts.keys()];
  const total = sum(keys.map((key) => all.get(key) ?? 0));
  const covered = sum(keys.map((key) => inStrata.get(key) ?? 0)) / sum([...own.values()]);
  return { parts: new Map(keys.map((key) => [key, (all.get(key) ?? 0) / total])), covered };
}
