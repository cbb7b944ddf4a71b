import { criteriaSetType } from '@hailong/criteria';
import { Interval, methodStamp } from '@hailong/statistics';
import { roundType } from '@hailong/surveys';
import { SurveyIndexInterval } from '../../results/graphql/index-interval.type';
import { methodStampType } from '../../results/graphql/method-stamp.type';
import { COMBINATIONS, Combination } from '../domain/combination';
import { LevelFigure, LevelGroup, printedIndex } from '../domain/level-figures';
import { LevelResults } from '../use-cases/read-level-results.use-case';
import { leftOutRounds } from '../use-cases/left-out-rounds';
import { SurveyCombinationStamp } from './level-figure.type';
import { SurveyLevelResults } from './level-results.type';

export function levelResultsType(results: LevelResults): SurveyLevelResults {
  const { period, figures, rounds, core, units, missing, notToldApart } = results;
  return Object.assign(new SurveyLevelResults(), {
    ...{ from: period.from, to: period.to, units: units.length, missing, notToldApart },
    ...{ core: core ? criteriaSetType(core) : null, externalSystem: results.externalSystem ?? null },
    rounds: rounds.entered.map((round) => roundType(round)),
    leftOut: leftOutRounds(results).map(({ round, code, vi, en }) => ({
      ...{ round: roundType(round), code, message: vi, messageEn: en },
    })),
    simulated: rounds.entered.some(({ document }) => document.demonstration),
    responses: figures.responses,
    population: results.population ?? null,
    samplings: results.samplings,
    asOf: results.asOf ?? null,
    method: methodStampType(methodStamp(results.method)),
    combination: combinationStamp(results.combination),
    whole: figureType(figures.whole),
    factors: figures.factors.map(figureType),
    criteria: figures.criteria.map(({ factor = null, ...criterion }) => ({
      ...figureType(criterion),
      factor,
    })),
    groups: figures.groups.map(groupType),
    standardMix: results.mix ?? null,
    notShared: results.notShared.map(({ coreCode, notAskedBy }) => ({ coreCode, units: notAskedBy.length })),
  });
}

function figureType<Figure extends LevelFigure>(figure: Figure) {
  const pooled = printedIndex(figure.pooledIndex);
  return {
    ...{ ...figure, ...printedFigure(figure) },
    ...{ pooledIndex: figure.pooledIndex ?? null, pooledInterval: intervalType(figure.pooledInterval) },
    ...{ pooledPrinted: pooled?.vi ?? null, pooledPrintedEn: pooled?.en ?? null },
  };
}

function groupType(group: LevelGroup) {
  return { ...group, ...printedFigure(group) };
}

function printedFigure({ index, interval }: Pick<LevelFigure, 'index' | 'interval'>) {
  const printed = printedIndex(index);
  return {
    ...{ index: index ?? null, interval: intervalType(interval) },
    ...{ printed: printed?.vi ?? null, printedEn: printed?.en ?? null },
  };
}

function intervalType(interval: Interval | undefined): SurveyIndexInterval | null {
  return interval ? SurveyIndexInterval.of(interval) : null;
}

function combinationStamp(name: Combination): SurveyCombinationStamp {
  const { version, vi, en, definition } = COMBINATIONS.rows[name];
  const stamp = { name, version, text: vi, textEn: en, formula: definition };
  return Object.assign(new SurveyCombinationStamp(), stamp);
}
