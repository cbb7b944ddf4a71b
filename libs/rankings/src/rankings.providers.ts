import { Provider } from '@nestjs/common';
import {
  RankingEntryResolver,
  RankingExclusionResolver,
} from './ranking/graphql/agency-of-ranking.resolvers';
import { RankingResolver } from './ranking/graphql/ranking.resolver';
import { JudgeRanking } from './ranking/use-cases/judge-ranking';
import { JudgedRankings } from './ranking/use-cases/judged-rankings';
import { RankRound } from './ranking/use-cases/rank-round.use-case';
import { AgencyOfResultsResolver } from './results/graphql/agency-of-results.resolver';
import { ResultsResolver } from './results/graphql/results.resolver';
import { UnitResultsResolver } from './results/graphql/unit-results.resolver';
import { PublishedForms } from './results/use-cases/published-forms';
import { AskResults } from './results/use-cases/ask-results';
import { ReadResults } from './results/use-cases/read-results.use-case';
import { ReadUnitResults } from './results/use-cases/read-unit-results.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const RANKINGS: readonly Provider[] = [
  PublishedForms,
  AskResults,
  ReadResults,
  ResultsResolver,
  AgencyOfResultsResolver,
  ReadUnitResults,
  UnitResultsResolver,
  JudgeRanking,
  JudgedRankings,
  RankRound,
  RankingResolver,
  RankingEntryResolver,
  RankingExclusionResolver,
];
