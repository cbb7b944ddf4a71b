import { SurveyRound } from '../domain/survey-round';

/** Terms of a round that are settled when it opens, from those of the deployment at that time. */
export type FixedAtOpening = (round: SurveyRound) => Pick<SurveyRound, 'fixedSmallestBlock'>;

export const FIXED_AT_OPENING = Symbol('hailong.fixed-at-opening');
