import { Z_95 } from '../wilson';

/**
 * Standard error of a share that does not vanish where all answers agree: z²/2 satisfied and z²/2 other answers are added before it is
 * computed, p̃ = (n·p + z²/2)/(n + z²), s = √(p̃(1−p̃)/(n + z²)). With s = 0, 26 of 26 would be certain to be above 495 of 500. The share itself
 * stays as it is. Source: Agresti and Coull 1998, The American Statistician 52(2), 119–126.
 *
 * @param share satisfied of all, 0…1
 * @param answers answers, or the effective number where they are not independent, above 0; infinite for a census, whose error is 0
 * @returns standard error, 0…1
 * @throws RangeError on anything else
 */
export function steadyStandardError(share: number, answers: number, z: number = Z_95): number {
  const variance = steadyVariance(share, answers, z);
  return answers === Infinity ? 0 : Math.sqrt(variance / (answers + z * z));
}

/** Variance p̃(1−p̃) of a single answer behind {@link steadyStandardError}, above 0 for any finite number of answers. */
export function steadyVariance(share: number, answers: number, z: number = Z_95): number {
  if (!(share >= 0 && share <= 1 && answers > 0)) throw new RangeError(`${share} of ${answers} is no sample`);
  const steady = answers === Infinity ? share : (share * answers + (z * z) / 2) / (answers + z * z);
  return steady * (1 - steady);
}
