import { sum } from '@hailong/statistics';
import { AnswerResult, LevelResult } from './agency-results';

/** Answers of several questions together. Levels are added only where every question has the same ones. */
export function addAnswers(parts: readonly AnswerResult[]): AnswerResult {
  return {
    levels: addLevels(parts.filter(wasAsked).map(({ levels }) => levels)),
    valid: sum(parts.map(({ valid }) => valid)),
    notApplicable: sum(parts.map(({ notApplicable }) => notApplicable)),
    missing: sum(parts.map(({ missing }) => missing)),
  };
}

/** A criterion that is not on the form has no levels, and must not hide those of its neighbours. */
function wasAsked({ levels, valid, notApplicable, missing }: AnswerResult): boolean {
  return levels.length > 0 || valid + notApplicable + missing > 0;
}

function addLevels(parts: readonly (readonly LevelResult[])[]): readonly LevelResult[] {
  const [first = [], ...others] = parts;
  if (!others.every((levels) => sameScale(levels, first))) return [];
  return first.map((level, at) => ({ ...level, count: sum(parts.map((levels) => levels[at]?.count ?? 0)) }));
}

function sameScale(one: readonly LevelResult[], other: readonly LevelResult[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ code, satisfied }, at) => code === other[at]?.code && satisfied === other[at]?.satisfied)
  );
}
