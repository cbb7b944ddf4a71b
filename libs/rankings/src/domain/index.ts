export type { AgencyResults, AnswerResult, ItemResult, NodeResult } from './agency-results';
export type { Ranking, RankingEntry } from './rank-agencies';
export { type PileChoice, pilesInWords } from './tally-class';
