import type { SurveyRound } from '@hailong/surveys/domain';

/** Fewest independent forms of a round that are told together: k of `blocks`, which stands above this lib. */
export type SmallestTold = (round: SurveyRound) => number;

export const SMALLEST_TOLD = Symbol('hailong.smallest-told');
