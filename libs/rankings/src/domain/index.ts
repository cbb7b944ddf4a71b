export type {
  AgencyResults,
  AnswerResult,
  ItemResult,
  NodeResult,
  NumberResult,
} from '../results/domain/agency-results';
export type { Ranking, RankingEntry } from '../ranking/domain/rank-agencies';
export { printedInterval } from '../results/domain/printed-interval';
export { judgementText, printedStanding, whyWithoutStanding } from '../standing/domain/standing-texts';
export type { FormAccount } from '../results/domain/form-account';
