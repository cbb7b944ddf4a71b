import { Problem } from '@hailong/kernel';
import { codeProblems, labelProblems, repeatedCodeProblems } from './codes-and-labels';
import { Scale } from './criteria-set';
import { PROBLEMS } from './problems';

const FEWEST_LEVELS = 2;
const MOST_LEVELS = 10;

/**
 * Problems that forbid to publish a scale. A scale without satisfied levels is allowed here
 * (interest, wishes without a stated numerator); a criteria set demands them, see check-criteria-set.ts.
 */
export function scaleProblems(scale: Scale, place: string): Problem[] {
  const levels = scale.levels.map((level, index) => ({
    code: level.code,
    place: `${place}.levels[${index}].code`,
  }));
  const satisfied = scale.satisfied.map((code, index) => ({ code, place: `${place}.satisfied[${index}]` }));
  return [
    ...codeProblems(scale.code, `${place}.code`),
    ...levelCountProblems(scale, place),
    ...levels.flatMap((level) => codeProblems(level.code, level.place)),
    ...repeatedCodeProblems(levels),
    ...scale.levels.flatMap((level, index) => labelProblems(level.label, `${place}.levels[${index}].label`)),
    ...repeatedCodeProblems(satisfied),
    ...satisfied.flatMap((level) => unknownLevelProblems(scale, level.code, level.place)),
  ];
}

function levelCountProblems(scale: Scale, place: string): Problem[] {
  const count = scale.levels.length;
  if (count >= FEWEST_LEVELS && count <= MOST_LEVELS) return [];
  return [PROBLEMS.SCALE_LEVELS_OUTSIDE.at(`${place}.levels`, count, FEWEST_LEVELS, MOST_LEVELS)];
}

function unknownLevelProblems(scale: Scale, code: string, place: string): Problem[] {
  if (scale.levels.some((level) => level.code === code)) return [];
  const known = scale.levels.map((level) => level.code);
  return [PROBLEMS.SATISFIED_LEVEL_UNKNOWN.at(place, code, known)];
}

/** Tells whether two scales have the same levels in the same order and the same numerator: an index pools only such. */
export function sameMeasure(one: Scale, other: Scale): boolean {
  return (
    one.levels.length === other.levels.length &&
    one.levels.every((level, index) => level.code === other.levels[index]?.code) &&
    one.satisfied.length === other.satisfied.length &&
    one.satisfied.every((code) => other.satisfied.includes(code))
  );
}
