export { RANKINGS } from './rankings.providers';
export { RankScheme, type SchemeAnswers } from './scheme/use-cases/rank-scheme.use-case';
export { rankAgencies } from './ranking/domain/rank-agencies';
export { CalculateOffThread } from './standing/use-cases/calculate-off-thread';
