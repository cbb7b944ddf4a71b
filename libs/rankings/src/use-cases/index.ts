export { RankRound, type RoundRanking } from './rank-round.use-case';
export { type GroupResults, ReadResults } from './read-results.use-case';
