export { RankRound, type RoundRanking } from '../ranking/use-cases/rank-round.use-case';
export {
  type GroupResults,
  ReadResults,
  type RoundResults,
} from '../results/use-cases/read-results.use-case';
