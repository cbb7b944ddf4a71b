export type {
  AgencyResults,
  AnswerResult,
  CriterionResult,
  ExternalCode,
  ItemResult,
  NodeResult,
  NumberResult,
} from '../results/domain/agency-results';
export type { RankAgencies, Ranking, RankingCandidate, RankingEntry } from '../ranking/domain/rank-agencies';
export { printedInterval } from '../results/domain/printed-interval';
export { RANK_EXCLUSIONS, sharedReason } from '../ranking/domain/exclusion';
export { STANDING_BANDS, type StandingBand } from '../standing/domain/bands';
export type { JudgeAgencies, Judgement } from '../standing/domain/judge-agencies';
export { judgementText, printedStanding, whyWithoutStanding } from '../standing/domain/standing-texts';
export type { LevelFigure } from '../levels/domain/level-figures';
export { COMBINATIONS, type Combination } from '../levels/domain/combination';
export { SAMPLINGS } from '../results/domain/sampling';
export type { FormAccount } from '../results/domain/form-account';
export { ROUND_EXCLUSIONS } from '../scheme/domain/round-exclusion';
export { announcementText } from '../scheme/domain/announcement';
export { pooledText } from '../scheme/domain/pooled-units';
export { poolOfNumber } from '../ranking/domain/pooled-agencies';
export { BRIDGE_OVERS, ROUNDS_RULES, type SchemeGroup } from '../scheme/domain/ranking-scheme';
export type { SchemeVersion } from '../scheme/domain/scheme-difference';
export type { FigureTerms, PooledTerms, SchemeTerms } from '../scheme/domain/scheme-document';
export { schemeName } from '../scheme/domain/scheme-name';
export { schemeTerms } from '../scheme/domain/scheme-terms';
export { MOST_NEXT_FORMS, USUAL_NEXT_FORMS } from '../proposal/domain/next-forms-limits';
export type { AgencyChange } from '../change/domain/agency-change';
export { publishedText } from '../change/domain/published-figures';
export { LINKED_TEXT, changeText, comparisonText, linkText, splitText } from '../change/domain/change-texts';
export { GONE_BECAUSE, NO_COMPARISON, SERIES_BREAKS } from '../change/domain/change-words';
