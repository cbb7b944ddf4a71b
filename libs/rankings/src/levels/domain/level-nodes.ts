import {
  FactorWeight,
  IndexMethodName,
  criterionIndex,
  factorIndex,
  satisfactionIndex,
} from '@hailong/statistics';
import { AnswerResult } from '../../results/domain/agency-results';
import { levelCounts } from '../../results/domain/tallied-form';
import { CodedAnswers, CountedAnswers } from './coded-answers';
import { LevelTree } from './level-tree';

/** Node of the tree of figures above rounds: the whole, a factor or a criterion. */
export type LevelNode =
  | { readonly kind: 'whole' }
  | { readonly kind: 'factor' | 'criterion'; readonly code: string };

/** Index whose error is asked for: method, factors, and the criteria that are in it, each with its factor. */
export interface NodeIndex {
  readonly method: IndexMethodName;
  readonly factors: readonly FactorWeight[];
  readonly factorOf: ReadonlyMap<string, string>;
}

type Answered = Pick<CountedAnswers, 'criteria' | 'overall'>;

/** Terms of the figures at each node. */
export interface NodeTerms {
  readonly method: IndexMethodName;
  readonly tree: LevelTree;
}

/** Nodes of a tree: the whole, then its factors, then its criteria. */
export function levelNodes({ factors, criteria }: LevelTree): readonly LevelNode[] {
  return [
    { kind: 'whole' },
    ...factors.map(({ code }) => ({ kind: 'factor' as const, code })),
    ...criteria.map(({ code }) => ({ kind: 'criterion' as const, code })),
  ];
}

/** Index of answers at a node, 0…100, unrounded; undefined where there is none. */
export function indexAt(node: LevelNode, answers: Answered, terms: NodeTerms): number | undefined {
  const { method, tree } = terms;
  if (node.kind === 'whole') return indexOfWhole(answers, terms);
  return node.kind === 'factor'
    ? factorIndex(method, placed(answers, tree, node.code))
    : criterionIndex(method, ofCode(answers, node.code).map(levelCounts));
}

/** Answers that a node counts. */
export function answersAt(
  node: LevelNode,
  answers: Answered,
  { method, tree }: NodeTerms,
): readonly AnswerResult[] {
  if (node.kind === 'whole') return method === 'overall-question' ? answers.overall : inTree(answers, tree);
  return node.kind === 'factor' ? placed(answers, tree, node.code) : ofCode(answers, node.code);
}

/** Index of a node, by which its error is found: below the whole, answers to the overall question count no more. */
export function nodeIndex(node: LevelNode, { method, tree }: NodeTerms): NodeIndex {
  const inNode = tree.criteria.filter(
    ({ code, factor }) =>
      node.kind === 'whole' || (node.kind === 'factor' ? factor === node.code : code === node.code),
  );
  const below = node.kind === 'criterion' || method === 'overall-question' ? 'pooled' : method;
  const ofFactor = below === 'mean-of-factors' || below === 'weighted-factors' ? 'mean-of-criteria' : below;
  return {
    method: node.kind === 'whole' ? method : ofFactor,
    factors: factorsOf(tree),
    factorOf: new Map(inNode.map(({ code, factor = NO_FACTOR }) => [code, factor])),
  };
}

function indexOfWhole(answers: Answered, { method, tree }: NodeTerms): number | undefined {
  const criteria = inTree(answers, tree).map((each) => ({
    ...{ code: each.code, factor: factorOf(tree, each.code) },
    ...levelCounts(each),
  }));
  const overall = answers.overall.map(levelCounts);
  return satisfactionIndex(method, { criteria, factors: factorsOf(tree), overall });
}

function factorsOf({ factors }: LevelTree): readonly FactorWeight[] {
  return factors.length > 0 ? factors : [{ code: NO_FACTOR }];
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
