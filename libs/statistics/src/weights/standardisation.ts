import { sum } from '../share';
import { kishEffect } from './kish-effect';
import { StratumAnswers, WeightedShare, meanOf, requireStratum } from './strata';

/** Stratum of a unit (field, group, channel; outcome where the form asks it) with its part of the standard mix. */
export interface StandardStratum extends StratumAnswers {
  /** Part of the stratum in the mix that all units are brought to, 0…1; all parts add up to 1. */
  readonly part: number;
}

/** Largest distance of a sum of parts from 1. */
const NOISE = 1e-9;

/**
 * Share that a unit would have if its answers came in the same mix as those of all units: Σ w_h·p_h, standard error √Σ w_h²·p_h(1−p_h)/n_h. A
 * land office does not lose to a registry because land cases please less. Where all answers of each stratum agree the effective number
 * is n divided by Kish's effect.
 * Source: direct standardisation, Breslow and Day 1987, Statistical Methods in Cancer Research II, 2.3; Keiding and Clayton 2014,
 * Statistical Science 29(4).
 *
 * Undefined when a stratum of the mix has no answer: see {@link commonMix}. A stratum with part 0 is left out of the share.
 *
 * @throws RangeError for parts that do not add up to 1, and shares or numbers that are none
 */
export function standardisedShare(strata: readonly StandardStratum[]): WeightedShare | undefined {
  strata.forEach(requireStratum);
  requireMix(strata.map(({ part }) => part));
  const mixed = strata.filter(({ part }) => part > 0);
  if (mixed.some(({ answers }) => answers === 0)) return undefined;
  const answers = sum(mixed.map((each) => each.answers));
  const groups = mixed.map((each) => ({
    weight: each.part / (each.answers / answers),
    answers: each.answers,
  }));
  const share = meanOf(
    mixed,
    mixed.map(({ part }) => part),
  );
  const variance = sum(mixed.map((each) => (each.part ** 2 * each.share * (1 - each.share)) / each.answers));
  const effect = kishEffect(groups) as number;
  return {
    raw: meanOf(
      strata,
      strata.map((each) => each.answers),
    ),
    share,
    standardError: Math.sqrt(variance),
    effectiveAnswers: variance > 0 ? (share * (1 - share)) / variance : answers / effect,
    largestWeight: Math.max(...groups.map(({ weight }) => weight)),
    kishEffect: effect,
  };
}

/** Mix that units can be compared in. */
export interface CommonMix {
  /** Part of each stratum that all units have, by its key; the parts add up to 1. */
  readonly parts: ReadonlyMap<string, number>;
  /** Part of the answers of each unit that lies in these strata, 0…1, to be reported beside its share. */
  readonly covered: readonly number[];
}

/**
 * Mix of the answers of several units over the strata that each of them has: those in which every unit has enough answers, in the
 * proportions of all their answers together. Undefined when there is no such stratum, or no unit.
 *
 * @param units answers of each unit by the key of the stratum
 * @param least answers of a unit in a stratum below which the stratum is left out, ≥ 1
 * @throws RangeError for numbers of answers that are none, or a least number below 1
 */
export function commonMix(
  units: readonly ReadonlyMap<string, number>[],
  least: number,
): CommonMix | undefined {
  if (!(least >= 1)) throw new RangeError(`strata of ${least} answers`);
  for (const answers of units.flatMap((unit) => [...unit.values()]))
    if (!(Number.isFinite(answers) && answers >= 0))
      throw new RangeError(`${answers} is no number of answers`);
  const common = [...(units[0]?.keys() ?? [])].filter((key) =>
    units.every((unit) => (unit.get(key) ?? 0) >= least),
  );
  if (common.length === 0) return undefined;
  const within = (unit: ReadonlyMap<string, number>) => sum(common.map((key) => unit.get(key) ?? 0));
  const all = sum(units.map(within));
  return {
    parts: new Map(common.map((key) => [key, sum(units.map((unit) => unit.get(key) ?? 0)) / all])),
    covered: units.map((unit) => within(unit) / sum([...unit.values()])),
  };
}

function requireMix(parts: readonly number[]): void {
  if (parts.some((part) => !(part >= 0)) || Math.abs(sum(parts) - 1) > NOISE)
    throw new RangeError(`parts ${parts.join(', ')} are no mix`);
}
