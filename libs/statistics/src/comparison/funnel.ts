import { sum } from '../share';
import { Z_95 } from '../wilson';

/** Share of a unit. */
export interface FunnelUnit {
  /** Share of satisfied answers, 0…1. */
  readonly share: number;
  /** Answers, or their effective number where they are not independent, above 0. */
  readonly answers: number;
}

export type FunnelBand = 'below' | 'as-others' | 'above';

/** Distance of a unit from the centre of the funnel. */
export interface FunnelPosition {
  /** Distance in standard errors of single answers. */
  readonly z: number;
  /** Distance in standard errors that include the usual differences between units. */
  readonly zOverdispersed: number;
  /** Band by the second distance: beyond ±1.96, or the z of the terms. */
  readonly band: FunnelBand;
}

export interface Funnel {
  /** Share that the units are held against, 0…1. */
  readonly centre: number;
  /** Mean of the squares of the winsorised distances, φ: 1 where chance alone tells units apart. */
  readonly overdispersion: number;
  /** Variance between units, τ², of shares 0…1. */
  readonly varianceBetween: number;
  /** Positions in the order of the units. */
  readonly units: readonly FunnelPosition[];
}

export interface FunnelTerms {
  /** Centre that was set before, 0 < target < 1. Absent: the share of all answers together. */
  readonly target?: number;
  /** Two-sided point of the normal distribution beyond which a unit stands out. Default that of 95 %. */
  readonly z?: number;
}

/** Part of the smallest and of the largest distances that are drawn in before the overdispersion is measured. */
const WINSORISED = 0.1;

/**
 * Bands of units around their mean or a target, instead of ranks: z_i = (p_i − p̄)/s_i with s_i² = p̄(1−p̄)/n_i. φ is the mean of z² after the
 * ⌊I/10⌋ smallest and largest z were set to the next, τ² = max(0, (I·φ − (I−1))/(Σw − Σw²/Σw)) with w = 1/s², and
 * z_D = (p_i − p̄)/√(s_i² + τ²). Units differ for many reasons that are no merit: only those beyond the usual differences stand out.
 * A centre of 0 or 1 has no spread: all units are as the others. τ² of a single unit is 0.
 * Source: Spiegelhalter 2005, Funnel Plots for Comparing Institutional Performance, Statistics in Medicine 24(8), doi 10.1002/sim.1970.
 *
 * Undefined without a unit.
 *
 * @throws RangeError for shares outside 0…1, answers that are not above 0 or not finite, a target outside 0…1 or equal to 0 or 1
 */
export function funnel(
  units: readonly FunnelUnit[],
  { target, z: limit = Z_95 }: FunnelTerms = {},
): Funnel | undefined {
  units.forEach(requireUnit);
  if (target !== undefined && !(target > 0 && target < 1)) throw new RangeError(`a target of ${target}`);
  if (units.length === 0) return undefined;
  const centre = target ?? meanShare(units);
  const variances = units.map(({ answers }) => (centre * (1 - centre)) / answers);
  const distances = units.map(({ share }, at) => ratio(share - centre, Math.sqrt(variances[at] as number)));
  const overdispersion = sum(winsorised(distances).map((z) => z ** 2)) / units.length;
  const varianceBetween = betweenUnits(overdispersion, variances);
  return {
    centre,
    overdispersion,
    varianceBetween,
    units: units.map(({ share }, at) => {
      const wide = ratio(share - centre, Math.sqrt((variances[at] as number) + varianceBetween));
      return { z: distances[at] as number, zOverdispersed: wide, band: bandOf(wide, limit) };
    }),
  };
}

function meanShare(units: readonly FunnelUnit[]): number {
  const share = sum(units.map((unit) => unit.share * unit.answers)) / sum(units.map((unit) => unit.answers));
  return Math.min(1, share);
}

/** Sets the smallest and largest values to the next ones, in the order given. */
function winsorised(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const cut = Math.floor(values.length * WINSORISED);
  const [least, most] = [sorted[cut] as number, sorted[values.length - 1 - cut] as number];
  return values.map((value) => Math.min(most, Math.max(least, value)));
}

function betweenUnits(overdispersion: number, variances: readonly number[]): number {
  const units = variances.length;
  if (units < 2 || variances.includes(0)) return 0;
  const weights = variances.map((variance) => 1 / variance);
  const squares = sum(weights.map((weight) => weight ** 2));
  return Math.max(0, (units * overdispersion - (units - 1)) / (sum(weights) - squares / sum(weights)));
}

function bandOf(z: number, limit: number): FunnelBand {
  return z > limit ? 'above' : z < -limit ? 'below' : 'as-others';
}

function ratio(difference: number, error: number): number {
  return error === 0 ? 0 : difference / error;
}

function requireUnit({ share, answers }: FunnelUnit): void {
  if (!(share >= 0 && share <= 1) || !(Number.isFinite(answers) && answers > 0))
    throw new RangeError(`${share} of ${answers} is no unit of a funnel`);
}
