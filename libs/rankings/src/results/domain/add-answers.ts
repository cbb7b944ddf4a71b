import { sum } from '@hailong/statistics';
import { AnswerResult, LevelResult } from './agency-results';

/** Adds the answers to several questions. Levels are added only where all questions have the same ones. */
export function addAnswers(parts: readonly AnswerResult[]): AnswerResult {
  return {
    levels: addLevels(parts.filter(wasAsked).map(({ levels }) => levels)),
    valid: sum(parts.map(({ valid }) => valid)),
    notApplicable: sum(parts.map(({ notApplicable }) => notApplicable)),
    missing: sum(parts.map(({ missing }) => missing)),
  };
}

/** Tells whether the form asks a criterion: without levels of its own a criterion must not hide those of the others. */
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
