import { criteriaSetType } from '@hailong/criteria';
import { methodStamp } from '@hailong/statistics';
import { roundType } from '@hailong/surveys';
import { methodStampType } from '../../results/graphql/method-stamp.type';
import { COMBINATIONS, Combination } from '../domain/combination';
import { LevelFigure, printedIndex } from '../domain/level-figures';
import { LevelResults } from '../use-cases/read-level-results.use-case';
import { leftOutRounds } from '../use-cases/left-out-rounds';
import { SurveyCombinationStamp, SurveyLevelResults } from './level-results.type';

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
    groups: figures.groups.map(({ index = null, ...group }) => ({ ...group, index })),
    notShared: results.notShared.map(({ coreCode, notAskedBy }) => ({ coreCode, units: notAskedBy.length })),
  });
}

function figureType<Figure extends LevelFigure>(figure: Figure) {
  const printed = printedIndex(figure.index);
  return {
    ...figure,
    ...{ index: figure.index ?? null, pooledIndex: figure.pooledIndex ?? null },
    ...{ printed: printed?.vi ?? null, printedEn: printed?.en ?? null },
  };
}

function combinationStamp(name: Combination): SurveyCombinationStamp {
  const { version, vi, en, definition } = COMBINATIONS.rows[name];
  const stamp = { name, version, text: vi, textEn: en, formula: definition };
  return Object.assign(new SurveyCombinationStamp(), stamp);
}
