export type { OpinionTerms } from './deadline';
export type { OpinionCounts } from './opinion-counts';
export { OPINION_STATES, type OpinionState } from './opinion-state';
