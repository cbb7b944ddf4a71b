import { Selection, varianceCorrection } from '../random-sample';
import { sum } from '../share';
import { kishEffect } from './kish-effect';
import { StratumAnswers, WeightedShare, meanOf, requireStratum } from './strata';

/** Part of a population with its answers. */
export interface PopulationStratum extends StratumAnswers {
  /** People of the stratum, N_h ≥ 0. */
  readonly population: number;
}

/**
 * Share of a population whose strata answered unequally: Σ N_h·p_h/N. Variance Σ (N_h/N)²·p_h(1−p_h)/(n_h − 1), for answers drawn at random
 * each term times 1 − n_h/N_h. A stratum with a single answer adds ¼, the largest variance that a share can have.
 * Where all answers of each stratum agree the effective number is n divided by Kish's effect, as if each were an answer by itself.
 * Source: Cochran, Sampling Techniques, 5.3 and 5A.9; Holt and Smith 1979, JRSS A 142(1), 33–46.
 *
 * Undefined when a stratum with people has no answer: pool it with a like stratum first. A stratum without people is left out.
 *
 * @throws RangeError for populations, answers or shares that are none, and for more answers than people drawn at random
 */
export function postStratifiedShare(
  strata: readonly PopulationStratum[],
  selection: Selection,
): WeightedShare | undefined {
  strata.forEach(requirePopulated);
  const peopled = strata.filter(({ population }) => population > 0);
  if (peopled.length === 0 || peopled.some(({ answers }) => answers === 0)) return undefined;
  const [people, answers] = [
    sum(peopled.map((each) => each.population)),
    sum(peopled.map((each) => each.answers)),
  ];
  const groups = peopled.map((each) => ({
    weight: each.population / people / (each.answers / answers),
    answers: each.answers,
  }));
  const share = meanOf(
    peopled,
    peopled.map(({ population }) => population),
  );
  const variance = sum(peopled.map((each) => varianceOf(each, people, selection)));
  const effect = kishEffect(groups) as number;
  const agreeing = answers / effect / varianceCorrection(selection, answers, people);
  return {
    raw: meanOf(
      peopled,
      peopled.map((each) => each.answers),
    ),
    share,
    standardError: Math.sqrt(variance),
    effectiveAnswers: share * (1 - share) > 0 && variance > 0 ? (share * (1 - share)) / variance : agreeing,
    largestWeight: Math.max(...groups.map(({ weight }) => weight)),
    kishEffect: effect,
  };
}

function varianceOf(
  { population, share, answers }: PopulationStratum,
  people: number,
  selection: Selection,
): number {
  const ofMean = answers > 1 ? (share * (1 - share)) / (answers - 1) : 0.25;
  return (population / people) ** 2 * ofMean * varianceCorrection(selection, answers, population);
}

function requirePopulated(stratum: PopulationStratum): void {
  requireStratum(stratum);
  if (!(Number.isFinite(stratum.population) && stratum.population >= 0))
    throw new RangeError(`${stratum.population} is no population`);
}
