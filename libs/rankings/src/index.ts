export { RANKINGS } from './rankings.providers';
export { RankScheme, type SchemeRankingAlone } from './scheme/use-cases/rank-scheme.use-case';
export { rankAgencies } from './ranking/domain/rank-agencies';
export { judgeAgencies } from './standing/domain/judge-agencies';
