import { steadyVariance } from '../rank-sets/steady-error';
import { Z_95 } from '../wilson';
import { shareOut } from './share-out';
import { GrowingUnit, chanceToldApart } from './told-apart';

/** Unit of which more forms could be collected. */
export interface SampledUnit {
  /** Share of satisfied answers so far, 0…1. */
  readonly share: number;
  /** Forms so far, above 0. */
  readonly forms: number;
  /** Forms that tell as much as one independent answer, above 0: design effect. Default 1. */
  readonly designEffect?: number;
  /** Forms that can still come, whole number ≥ 0. Absent: as many as wanted. */
  readonly open?: number;
}

export interface NextFormsTerms {
  /** Forms to be given out, whole number ≥ 0. */
  readonly forms: number;
  /** Distance in standard errors beyond which neighbours are told apart. Default that of 95 %. */
  readonly critical?: number;
}

/** Unit while forms are given out. */
interface Candidate extends GrowingUnit {
  readonly place: number;
  readonly most: number;
  given: number;
}

/** Forms for two neighbours, and the neighbours that they can be expected to tell apart, by form. */
interface Purchase {
  readonly better: Candidate;
  readonly worse: Candidate;
  readonly forms: readonly [number, number];
  readonly gain: number;
}

/** Fewest forms of a purchase; each larger one is twice as large. */
const SMALLEST = 25;
/** Largest purchase, in rounds like this: a pair may be begun that later rounds complete. */
const ROUNDS_AHEAD = 4;

/**
 * Gives the next forms to the units where they help most: where the expected number of neighbours in the ranking that are told apart grows
 * most for each form. Units that cannot be told apart with any effort get none, nor do those that are apart already. For each pair of
 * neighbours several amounts are tried, split so that the forms of both come to the proportion of √(p(1−p)) (Neyman 1934, JRSS 97(4)); the best is
 * given, and the rest is given out in the same way. Where nothing can be gained any more, √(p(1−p)) alone decides.
 *
 * To be asked again after every few hundred forms, with the shares of that moment. It says where to look closer, not what was found: rank
 * sets are made after the last form, because a test repeated until it succeeds finds too much.
 * Source: the gain by the best of several amounts is KG(*) of Frazier and Powell 2010, Paradoxes in Learning and the Marginal Value of
 * Information, Decision Analysis 7(4), 378–403.
 *
 * @returns forms by unit, whole numbers; together all forms, or as many as can still come
 * @throws RangeError for shares or numbers that are none
 */
export function nextForms(units: readonly SampledUnit[], terms: NextFormsTerms): readonly number[] {
  units.forEach(requireSampled);
  const { forms, critical = Z_95 } = terms;
  if (!Number.isInteger(forms) || forms < 0) throw new RangeError(`${forms} is no number of forms`);
  if (!(critical > 0)) throw new RangeError(`${critical} standard errors`);
  const ranking = units.map(candidate).sort((a, b) => b.share - a.share || a.place - b.place);
  let left = forms;
  while (left > 0) {
    const purchase = bestPurchase(ranking, ROUNDS_AHEAD * forms, critical);
    if (!purchase) break;
    const [first, second] = within(purchase.forms, left);
    purchase.better.given += first;
    purchase.worse.given += second;
    left -= first + second;
  }
  shareOut(ranking, left);
  return ranking.toSorted((a, b) => a.place - b.place).map(({ given }) => given);
}

/**
 * Number of neighbours in the ranking that are told apart, or can be expected to be once further forms came in.
 *
 * @param further forms by unit; absent: none, so that the number is whole
 * @throws RangeError for shares or numbers that are none
 */
export function neighboursToldApart(
  units: readonly SampledUnit[],
  further: readonly number[] = [],
  critical: number = Z_95,
): number {
  units.forEach(requireSampled);
  const ranking = units.map(candidate).sort((a, b) => b.share - a.share || a.place - b.place);
  for (const unit of ranking) unit.given = further[unit.place] ?? 0;
  let told = 0;
  for (let at = 0; at + 1 < ranking.length; at += 1)
    told += chanceToldApart(ranking[at] as Candidate, ranking[at + 1] as Candidate, critical);
  return told;
}

function bestPurchase(
  ranking: readonly Candidate[],
  largest: number,
  critical: number,
): Purchase | undefined {
  let best: Purchase | undefined;
  for (let at = 0; at + 1 < ranking.length; at += 1) {
    const before = toldAround(ranking, at, critical);
    for (let forms = SMALLEST; forms <= largest || forms === SMALLEST; forms *= 2) {
      const [better, worse] = [ranking[at] as Candidate, ranking[at + 1] as Candidate];
      const [first, second] = split(better, worse, forms);
      if (first + second === 0) break;
      better.given += first;
      worse.given += second;
      const gain = (toldAround(ranking, at, critical) - before) / (first + second);
      better.given -= first;
      worse.given -= second;
      if (gain > (best?.gain ?? 0)) best = { better, worse, forms: [first, second], gain };
    }
  }
  return best;
}

/** Expected number of neighbours told apart among those that forms for `at` and `at` + 1 concern. */
function toldAround(ranking: readonly Candidate[], at: number, critical: number): number {
  let told = 0;
  for (let pair = Math.max(0, at - 1); pair <= at + 1 && pair + 1 < ranking.length; pair += 1)
    told += chanceToldApart(ranking[pair] as Candidate, ranking[pair + 1] as Candidate, critical);
  return told;
}

/** Splits forms so that those of both units come as near as possible to the proportion of √(p(1−p)). */
function split(one: Candidate, other: Candidate, forms: number): readonly [number, number] {
  const [mine, theirs] = [one.forms + one.given, other.forms + other.given];
  const part = Math.sqrt(one.variance) / (Math.sqrt(one.variance) + Math.sqrt(other.variance));
  const ideal = Math.round((mine + theirs + forms) * part - mine);
  const first = Math.min(one.most - one.given, Math.max(0, Math.min(forms, ideal)));
  return [first, Math.min(other.most - other.given, forms - first)];
}

/** Reduces a purchase to the forms that are left. */
function within([first, second]: readonly [number, number], left: number): readonly [number, number] {
  if (first + second <= left) return [first, second];
  const part = Math.round((left * first) / (first + second));
  return [part, left - part];
}

function candidate(
  { share, forms, designEffect = 1, open = Infinity }: SampledUnit,
  place: number,
): Candidate {
  const variance = designEffect * steadyVariance(share, forms / designEffect);
  return { place, share, forms, variance, most: open, given: 0 };
}

function requireSampled({ share, forms, designEffect = 1, open = 0 }: SampledUnit): void {
  if (!(share >= 0 && share <= 1) || !(Number.isFinite(forms) && forms > 0))
    throw new RangeError(`${share} of ${forms} forms is no sample`);
  if (!(Number.isFinite(designEffect) && designEffect > 0))
    throw new RangeError(`design effect ${designEffect}`);
  if (!Number.isInteger(open) || open < 0) throw new RangeError(`${open} is no number of open forms`);
}
