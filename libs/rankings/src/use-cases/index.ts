export { RankRound } from '../ranking/use-cases/rank-round.use-case';
export type { RoundRanking } from '../ranking/use-cases/rank-shown';
export { ReadUnitResults, type UnitResults } from '../results/use-cases/read-unit-results.use-case';
export {
  type GroupResults,
  ReadResults,
  type RoundResults,
} from '../results/use-cases/read-results.use-case';
