export type {
  AgencyResults,
  AnswerResult,
  ItemResult,
  NodeResult,
  NumberResult,
} from '../results/domain/agency-results';
export type { Ranking, RankingEntry } from '../ranking/domain/rank-agencies';
export type { FormAccount } from '../results/domain/form-account';
