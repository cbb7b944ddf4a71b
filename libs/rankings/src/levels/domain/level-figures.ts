import { LocalizedText } from '@hailong/kernel';
import {
  IndexMethodName,
  criterionIndex,
  factorIndex,
  formatPercent,
  satisfactionIndex,
} from '@hailong/statistics';
import { addAnswers } from '../../results/domain/add-answers';
import { AnswerResult } from '../../results/domain/agency-results';
import { levelCounts } from '../../results/domain/tallied-form';
import { CodedAnswers, CountedAnswers } from './coded-answers';
import { Combination, GroupMean, UnitIndex, combinedIndex, groupMeans } from './combination';
import { LevelCriterion, LevelTree } from './level-tree';

/** Answers to one unit, with what combining it takes. */
export interface CountedUnit extends CountedAnswers {
  /** Ranking group. */
  readonly group: string;
  /** N of its frame; absent: not known. */
  readonly population?: number;
}

export interface LevelQuestion {
  readonly method: IndexMethodName;
  readonly combination: Combination;
  readonly tree: LevelTree;
  readonly units: readonly CountedUnit[];
  /** Joined rests of groups of units, which belong to no single unit: the pooled figures alone count them. */
  readonly rests: readonly CountedAnswers[];
}

/** Figure of the whole, of a factor or of a criterion. */
export interface LevelFigure extends AnswerResult {
  /** Index by the combination that was asked for, 0…100, unrounded; absent: undefined, never 0. */
  readonly index?: number;
  /** Index of the added answers, whatever the combination is. */
  readonly pooledIndex?: number;
  /** Units with an index of their own here. */
  readonly units: number;
}

export interface LevelFigures {
  /** Forms in the index. */
  readonly responses: number;
  readonly whole: LevelFigure;
  readonly factors: readonly (LevelFigure & { readonly code: string; readonly label: LocalizedText })[];
  readonly criteria: readonly (LevelFigure & LevelCriterion)[];
  /** Mean of each ranking group over the whole. */
  readonly groups: readonly GroupMean[];
}

type Answered = Pick<CountedAnswers, 'criteria' | 'overall'>;
/** Index of answers at one node of the tree. */
type IndexOf = (answers: Answered) => number | undefined;

/** Computes the figures of units together: of the whole, of each factor and of each criterion. */
export function levelFigures(question: LevelQuestion): LevelFigures {
  const { tree, units, rests, method } = question;
  const wholeIndex: IndexOf = (answers) => indexOfWhole(answers, question);
  const isWhole = method === 'overall-question' ? overallOf : (all: Answered) => inTree(all, tree);
  return {
    responses: [...units, ...rests].reduce((sum, { responses }) => sum + responses, 0),
    whole: figureOf(question, wholeIndex, isWhole),
    factors: tree.factors.map(({ code, label }) => ({
      ...{ code, label },
      ...figureOf(
        question,
        (answers) => factorIndex(method, placed(answers, tree, code)),
        (answers) => placed(answers, tree, code),
      ),
    })),
    criteria: tree.criteria.map((criterion) => ({
      ...criterion,
      ...figureOf(
        question,
        (answers) => criterionIndex(method, ofCode(answers, criterion.code).map(levelCounts)),
        (answers) => ofCode(answers, criterion.code),
      ),
    })),
    groups: groupMeans(unitIndices(units, wholeIndex)),
  };
}

function figureOf(
  { units, rests, combination }: LevelQuestion,
  indexOf: IndexOf,
  answersOf: (answers: Answered) => readonly AnswerResult[],
): LevelFigure {
  const all = [...units, ...rests];
  const indices = unitIndices(units, indexOf);
  const pooledIndex = indexOf({
    criteria: all.flatMap(({ criteria }) => criteria),
    overall: all.flatMap(({ overall }) => overall),
  });
  return {
    ...addAnswers(all.flatMap(answersOf)),
    index: combinedIndex(combination, indices, pooledIndex),
    pooledIndex,
    units: indices.filter(({ index }) => index !== undefined).length,
  };
}

function unitIndices(units: readonly CountedUnit[], indexOf: IndexOf): readonly UnitIndex[] {
  return units.map((unit) => ({
    ...{ group: unit.group, population: unit.population },
    index: indexOf(unit),
  }));
}

function indexOfWhole(answers: Answered, { method, tree }: LevelQuestion): number | undefined {
  const criteria = inTree(answers, tree).map((each) => ({
    ...{ code: each.code, factor: factorOf(tree, each.code) },
    ...levelCounts(each),
  }));
  const factors = tree.factors.length > 0 ? tree.factors : [{ code: NO_FACTOR }];
  return satisfactionIndex(method, { criteria, factors, overall: answers.overall.map(levelCounts) });
}

/** Factor of criteria that stand in none. */
const NO_FACTOR = '';

function factorOf({ criteria }: LevelTree, code: string): string {
  return criteria.find((criterion) => criterion.code === code)?.factor ?? NO_FACTOR;
}

function placed({ criteria }: Answered, tree: LevelTree, factor: string) {
  return criteria
    .filter(({ code }) => tree.criteria.some((each) => each.code === code && each.factor === factor))
    .map((each) => ({ ...each, factor, ...levelCounts(each) }));
}

function inTree({ criteria }: Answered, tree: LevelTree): readonly CodedAnswers[] {
  const codes = new Set(tree.criteria.map(({ code }) => code));
  return criteria.filter(({ code }) => codes.has(code));
}

function ofCode({ criteria }: Answered, asked: string): readonly CodedAnswers[] {
  return criteria.filter(({ code }) => code === asked);
}

function overallOf({ overall }: Answered): readonly AnswerResult[] {
  return overall;
}

/** Decimals of a printed index, as the national and provincial releases print it. */
const DECIMALS = 2;

/** Index as it is printed, in both languages; undefined where there is none. */
export function printedIndex(index: number | undefined) {
  if (index === undefined) return undefined;
  return { vi: formatPercent(index, DECIMALS, 'vi'), en: formatPercent(index, DECIMALS, 'en') };
}
