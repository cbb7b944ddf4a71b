import { LocalizedText } from '@hailong/kernel';
import { IndexMethodName, Interval, formatPercent } from '@hailong/statistics';
import { intervalOfIndex } from '@hailong/statistics/domain';
import { addAnswers } from '../../results/domain/add-answers';
import { AnswerResult } from '../../results/domain/agency-results';
import { CountedAnswers } from './coded-answers';
import { Combination } from './combination';
import { Figure, GroupMean, UnitIndex, combinedFigure, groupMeans } from './combined-figure';
import { LevelNode, answersAt, indexAt, levelNodes } from './level-nodes';
import { LevelCriterion, LevelTree } from './level-tree';

/** Answers to one unit, with what combining it takes. */
export interface CountedUnit extends CountedAnswers {
  /** Ranking group. */
  readonly group: string;
  /** N of its frame; absent: not known. */
  readonly population?: number;
}

/** Answers to all units in a service field of the standard mix, with its part in the mix. */
export interface CountedStratum extends CountedAnswers {
  readonly part: number;
}

/** Effective answers at a node, in the order of the units and of the strata; undefined where no error is known. */
export interface NodeErrors {
  readonly pooled: number | undefined;
  readonly units: readonly (number | undefined)[];
  readonly strata: readonly (number | undefined)[];
}

export interface LevelQuestion {
  readonly method: IndexMethodName;
  readonly combination: Combination;
  readonly tree: LevelTree;
  readonly units: readonly CountedUnit[];
  /** Joined rests of groups of units, which belong to no single unit: the pooled figures alone count them. */
  readonly rests: readonly CountedAnswers[];
  /** Strata of the standard mix, which `standardised` takes; absent: there is no mix. */
  readonly strata?: readonly CountedStratum[];
  /** Errors by place of the node, see {@link levelNodes}; absent: none is known. */
  readonly errors?: readonly NodeErrors[];
}

/** Figure of the whole, of a factor or of a criterion. */
export interface LevelFigure extends AnswerResult {
  /** Index by the combination that was asked for, 0…100, unrounded; absent: undefined, never 0. */
  readonly index?: number;
  /** 95 % interval of the index, percent in whole tenths; absent where no error is known. */
  readonly interval?: Interval;
  /** Index of the added answers, whatever the combination is. */
  readonly pooledIndex?: number;
  /** 95 % interval of the index of the added answers. */
  readonly pooledInterval?: Interval;
  /** Units with an index of their own here. */
  readonly units: number;
}

/** Mean of a ranking group with its 95 % interval; without one where no error is known. */
export interface LevelGroup extends Omit<GroupMean, 'effectiveAnswers'> {
  readonly interval?: Interval;
}

export interface LevelFigures {
  /** Forms in the index. */
  readonly responses: number;
  readonly whole: LevelFigure;
  readonly factors: readonly (LevelFigure & { readonly code: string; readonly label: LocalizedText })[];
  readonly criteria: readonly (LevelFigure & LevelCriterion)[];
  /** Mean of each ranking group over the whole. */
  readonly groups: readonly LevelGroup[];
}

/** Computes the figures of units together: of the whole, of each factor and of each criterion. */
export function levelFigures(question: LevelQuestion): LevelFigures {
  const { tree, units, rests } = question;
  const figures = levelNodes(tree).map((node, at) => figureAt(question, node, at));
  const [whole, ...others] = figures as [LevelFigure, ...LevelFigure[]];
  return {
    responses: [...units, ...rests].reduce((sum, { responses }) => sum + responses, 0),
    whole,
    factors: tree.factors.map(({ code, label }, at) => ({ code, label, ...(others[at] as LevelFigure) })),
    criteria: tree.criteria.map((criterion, at) => ({
      ...criterion,
      ...(others[tree.factors.length + at] as LevelFigure),
    })),
    groups: groupMeans(unitIndices(question, WHOLE, 0)).map(({ effectiveAnswers, ...group }) => ({
      ...{ ...group, interval: intervalOf({ index: group.index, effectiveAnswers }) },
    })),
  };
}

const WHOLE: LevelNode = { kind: 'whole' };

function figureAt(question: LevelQuestion, node: LevelNode, at: number): LevelFigure {
  const { units, rests, combination, strata } = question;
  const all = [...units, ...rests];
  const errors = question.errors?.[at];
  const indices = unitIndices(question, node, at);
  const pooled = { index: indexAt(node, added(all), question), effectiveAnswers: errors?.pooled };
  const below = {
    ...{ units: indices, pooled },
    strata: strata?.map((stratum, place) => ({
      ...{ part: stratum.part, index: indexAt(node, stratum, question) },
      effectiveAnswers: errors?.strata[place],
    })),
  };
  const figure = combinedFigure(combination, below);
  return {
    ...addAnswers(all.flatMap((each) => answersAt(node, each, question))),
    ...{ index: figure.index, interval: intervalOf(figure) },
    ...{ pooledIndex: pooled.index, pooledInterval: intervalOf(pooled) },
    units: indices.filter(({ index }) => index !== undefined).length,
  };
}

/** Answers of several units, added up; rests belong to no unit, so a mean of units does not count them. */
function added(all: readonly CountedAnswers[]) {
  return {
    criteria: all.flatMap(({ criteria }) => criteria),
    overall: all.flatMap(({ overall }) => overall),
  };
}

function unitIndices(question: LevelQuestion, node: LevelNode, at: number): readonly UnitIndex[] {
  return question.units.map((unit, place) => ({
    ...{ group: unit.group, population: unit.population },
    index: indexAt(node, unit, question),
    effectiveAnswers: question.errors?.[at]?.units[place],
  }));
}

function intervalOf({ index, effectiveAnswers }: Figure): Interval | undefined {
  if (index === undefined || effectiveAnswers === undefined) return undefined;
  return intervalOfIndex(index / 100, effectiveAnswers);
}

/** Decimals of a printed index, as the national and provincial releases print it. */
const DECIMALS = 2;

/** Index as it is printed, in both languages; undefined where there is none. */
export function printedIndex(index: number | undefined) {
  if (index === undefined) return undefined;
  return { vi: formatPercent(index, DECIMALS, 'vi'), en: formatPercent(index, DECIMALS, 'en') };
}
