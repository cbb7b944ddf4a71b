import { normalChanceBelow } from './normal-distribution';

/** Unit of which forms were collected, with those that it would be given. */
export interface GrowingUnit {
  /** Share of satisfied answers so far, 0…1. */
  readonly share: number;
  /** Variance of a single answer, above 0. */
  readonly variance: number;
  /** Forms so far, above 0. */
  readonly forms: number;
  /** Further forms. */
  readonly given: number;
}

/**
 * Chance that two neighbours of a ranking are told apart once their further forms came in: that the difference of their shares is then more
 * than `critical` standard errors. Given the forms so far, the later difference is normal around the present one with the variance
 * s² − s'², where s and s' are its standard errors now and then. Without further forms it is known: 0 or 1.
 * Source: the predictive distribution of a mean, Raiffa and Schlaifer 1961, Applied Statistical Decision Theory, 5.4.
 */
export function chanceToldApart(better: GrowingUnit, worse: GrowingUnit, critical: number): number {
  const difference = better.share - worse.share;
  const now = better.variance / better.forms + worse.variance / worse.forms;
  if (better.given + worse.given === 0) return difference > critical * Math.sqrt(now) ? 1 : 0;
  const then = better.variance / (better.forms + better.given) + worse.variance / (worse.forms + worse.given);
  return normalChanceBelow((difference - critical * Math.sqrt(then)) / Math.sqrt(now - then));
}
