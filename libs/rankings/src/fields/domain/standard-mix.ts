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
  const known = mixed.flatMap(({ index, effectiveAnswers, part }) =>
    effectiveAnswers === undefined ? [] : [{ share: index / 100, answers: effectiveAnswers, part }],
  );
  // Without the error of a stratum the error of the whole is not known.
  const share = known.length === mixed.length ? standardisedShare(known) : undefined;
  const index = mixed.reduce((sum, figure) => sum + figure.part * figure.index, 0);
  return [
    {
      ...{ agencyId: first.agencyId, group: first.group },
      // Floating parts may add up to 1 and a hair.
      index: Math.min(100, index),
      n: mixed.reduce((sum, { n }) => sum + n, 0),
      effectiveAnswers: share?.effectiveAnswers,
    },
  ];
}
