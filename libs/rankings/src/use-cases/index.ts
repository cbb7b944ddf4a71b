export type { LevelQuestion } from '../levels/use-cases/level-question';
export { leftOutRounds } from '../levels/use-cases/left-out-rounds';
export { type LevelResults, ReadLevelResults } from '../levels/use-cases/read-level-results.use-case';
export { ReadResponseLadder, type ResponseLadders } from '../levels/use-cases/read-response-ladder.use-case';
export type { ResponseLadder } from '../levels/domain/response-ladder';
export { type NextForms, ProposeNextForms } from '../proposal/use-cases/propose-next-forms.use-case';
export { RankRound } from '../ranking/use-cases/rank-round.use-case';
export type { RoundRanking } from '../ranking/use-cases/rank-shown';
export { ReadUnitResults, type UnitResults } from '../results/use-cases/read-unit-results.use-case';
export {
  type GroupResults,
  ReadResults,
  type RoundResults,
} from '../results/use-cases/read-results.use-case';
export { AnnounceScheme } from '../scheme/use-cases/announce-scheme.use-case';
export { judgeAgencies } from '../standing/domain/judge-agencies';
export { RankScheme, type SchemeRanking } from '../scheme/use-cases/rank-scheme.use-case';
export { type OwnStanding, ReadOwnStanding } from '../scheme/use-cases/read-own-standing.use-case';
export { ReadSchemes } from '../scheme/use-cases/read-schemes.use-case';
export { SaveScheme } from '../scheme/use-cases/save-scheme.use-case';
export { formsApartText, ownRanksText } from '../standing/domain/own-texts';
export { CalculateOffThread } from '../standing/use-cases/calculate-off-thread';
export {
  type SchemeSensitivity,
  ShowSensitivity,
  type ShownVariant,
} from '../sensitivity/use-cases/show-sensitivity.use-case';
