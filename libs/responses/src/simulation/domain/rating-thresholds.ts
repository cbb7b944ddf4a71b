import { Scale } from '@hailong/criteria/domain';
import { logit } from './random';

/** Average share of the upper levels. */
const UPPER_SHARE = 0.84;
/** Each level further from the middle is chosen this much more rarely than its neighbour. */
const STEP_DOWN = 0.3;
const STEP_UP = 0.35;

/**
 * Cuts the latent scale into the levels of a scale: one threshold between each two levels, in logits, rising.
 * The upper levels are the satisfied ones; where these are none or not the top ones, the upper half.
 */
export function ratingThresholds(scale: Scale): readonly number[] {
  const upper = upperLevels(scale);
  const lower = scale.levels.length - upper;
  const shares = [
    ...split(1 - UPPER_SHARE, lower, STEP_DOWN).toReversed(),
    ...split(UPPER_SHARE, upper, STEP_UP),
  ];
  let below = 0;
  return shares.slice(0, -1).map((share) => logit((below += share)));
}

/** Counts the thresholds below a value: 0 is the lowest level. */
export function levelAt(latent: number, thresholds: readonly number[]): number {
  const above = thresholds.findIndex((threshold) => latent < threshold);
  return above === -1 ? thresholds.length : above;
}

function upperLevels({ levels, satisfied }: Scale): number {
  const top = levels.slice(levels.length - satisfied.length);
  const atTop = satisfied.length > 0 && top.every(({ code }) => satisfied.includes(code));
  return atTop ? satisfied.length : Math.ceil(levels.length / 2);
}

/** A share over `count` levels, each `ratio` of the one before. */
function split(share: number, count: number, ratio: number): readonly number[] {
  const weights = Array.from({ length: count }, (_, at) => ratio ** at);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (share * weight) / total);
}
