import { Provider } from '@nestjs/common';
import {
  EarlierUnitResolver,
  GoneAgencyResolver,
  IndexChangeResolver,
  LaterUnitResolver,
} from './change/graphql/agency-of-change.resolvers';
import { CompareAcrossBridge } from './change/use-cases/compare-across-bridge';
import { CompareRankings } from './change/use-cases/compare-rankings';
import { CompareWithPublished } from './change/use-cases/compare-with-published';
import { PeriodIndices } from './change/use-cases/period-indices';
import { LevelResultsResolver } from './levels/graphql/level-results.resolver';
import { TellLevelErrors } from './levels/use-cases/level-errors';
import { ResponseLadderResolver } from './levels/graphql/response-ladder.resolver';
import { ReadResponseLadder } from './levels/use-cases/read-response-ladder.use-case';
import { LevelRounds } from './levels/use-cases/level-rounds';
import { LevelUnits } from './levels/use-cases/level-units';
import { ShowLevels } from './levels/use-cases/show-levels';
import { ReadLevelResults } from './levels/use-cases/read-level-results.use-case';
import { AgenciesOfRankingResolver } from './ranking/graphql/agencies-of-ranking.resolver';
import { RankedPoolResolver } from './ranking/graphql/ranked-pool.resolver';
import { RankingResolver } from './ranking/graphql/ranking.resolver';
import { JudgeRanking } from './ranking/use-cases/judge-ranking';
import { JudgedRankings } from './ranking/use-cases/judged-rankings';
import { RankRound } from './ranking/use-cases/rank-round.use-case';
import { AgencyOfResultsResolver } from './results/graphql/agency-of-results.resolver';
import { ResultsResolver } from './results/graphql/results.resolver';
import { UnitResultsResolver } from './results/graphql/unit-results.resolver';
import { PublishedForms } from './results/use-cases/published-forms';
import { FigureStanding } from './results/graphql/figure-standing';
import { ReadFigureState } from './results/use-cases/read-figure-state';
import { ReadFormDraws } from './results/use-cases/read-form-draws';
import { AskResults } from './results/use-cases/ask-results';
import { ReadResults } from './results/use-cases/read-results.use-case';
import { NextFormsResolver, ProposedFormsResolver } from './proposal/graphql/next-forms.resolver';
import { ProposeNextForms } from './proposal/use-cases/propose-next-forms.use-case';
import { ReadUnitResults } from './results/use-cases/read-unit-results.use-case';
import { AgenciesOfSchemeRankingResolver } from './scheme/graphql/agencies-of-scheme-ranking.resolver';
import { CriterionNotComparedResolver } from './scheme/graphql/criterion-not-compared.resolver';
import { EntryOfOwnStandingResolver, OwnStandingResolver } from './scheme/graphql/own-standing.resolver';
import { PendingRoundResolver } from './scheme/graphql/pending-round.resolver';
import { SchemeChangesResolver } from './scheme/graphql/scheme-changes.resolver';
import { SchemeCriteriaResolver } from './scheme/graphql/scheme-criteria.resolver';
import { SchemeResolver } from './scheme/graphql/scheme.resolver';
import { AnnounceScheme } from './scheme/use-cases/announce-scheme.use-case';
import { AskBridge } from './scheme/use-cases/ask-bridge';
import { AskScheme } from './scheme/use-cases/ask-scheme';
import { CompareSchemes } from './scheme/use-cases/compare-schemes';
import { ReadPendingRounds } from './scheme/use-cases/read-pending-rounds';
import { RankScheme } from './scheme/use-cases/rank-scheme.use-case';
import { ReadOwnStanding } from './scheme/use-cases/read-own-standing.use-case';
import { ReadSchemeCriteria } from './scheme/use-cases/read-scheme-criteria.use-case';
import { ReadSchemes } from './scheme/use-cases/read-schemes.use-case';
import { SaveScheme } from './scheme/use-cases/save-scheme.use-case';
import { SchemeNames } from './scheme/use-cases/scheme-names';
import { SchemeRounds } from './scheme/use-cases/scheme-rounds';
import {
  BandChangeResolver,
  RankingVariantResolver,
} from './sensitivity/graphql/agency-of-sensitivity.resolvers';
import { SensitivityResolver } from './sensitivity/graphql/sensitivity.resolver';
import { CalculateOffThread } from './standing/use-cases/calculate-off-thread';
import { ComputeVariants } from './sensitivity/use-cases/compute-variants';
import { MeasureRankings } from './sensitivity/use-cases/measure-rankings';
import { ShowSensitivity } from './sensitivity/use-cases/show-sensitivity.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const RANKINGS: readonly Provider[] = [
  PublishedForms,
  ReadFormDraws,
  AskResults,
  FigureStanding,
  ReadFigureState,
  ReadResults,
  ResultsResolver,
  AgencyOfResultsResolver,
  ReadUnitResults,
  UnitResultsResolver,
  { provide: CalculateOffThread, useFactory: () => new CalculateOffThread() },
  JudgeRanking,
  JudgedRankings,
  RankRound,
  RankingResolver,
  AgenciesOfRankingResolver,
  RankedPoolResolver,
  PeriodIndices,
  CompareRankings,
  CompareAcrossBridge,
  CompareWithPublished,
  IndexChangeResolver,
  EarlierUnitResolver,
  GoneAgencyResolver,
  LaterUnitResolver,
  SchemeRounds,
  SchemeNames,
  SaveScheme,
  AnnounceScheme,
  ReadSchemes,
  AskScheme,
  AskBridge,
  CompareSchemes,
  ReadPendingRounds,
  RankScheme,
  SchemeResolver,
  AgenciesOfSchemeRankingResolver,
  SchemeChangesResolver,
  CriterionNotComparedResolver,
  PendingRoundResolver,
  ReadOwnStanding,
  OwnStandingResolver,
  EntryOfOwnStandingResolver,
  ReadSchemeCriteria,
  SchemeCriteriaResolver,
  LevelRounds,
  LevelUnits,
  TellLevelErrors,
  ShowLevels,
  ReadLevelResults,
  LevelResultsResolver,
  ReadResponseLadder,
  ResponseLadderResolver,
  ProposeNextForms,
  NextFormsResolver,
  ProposedFormsResolver,
  MeasureRankings,
  ComputeVariants,
  ShowSensitivity,
  SensitivityResolver,
  BandChangeResolver,
  RankingVariantResolver,
];
