import { Provider } from '@nestjs/common';
import {
  RankingEntryResolver,
  RankingExclusionResolver,
  ResultsResolver,
} from './graphql/ranked-agency.resolvers';
import { RankingResolver } from './graphql/ranking.resolver';
import { PublishedForms } from './use-cases/published-forms';
import { RankRound } from './use-cases/rank-round.use-case';
import { ReadResults } from './use-cases/read-results.use-case';

/** The parts of this slice; @hailong/module lists them in its one module. */
export const RANKINGS: readonly Provider[] = [
  PublishedForms,
  ReadResults,
  RankRound,
  RankingResolver,
  RankingEntryResolver,
  RankingExclusionResolver,
  ResultsResolver,
];
