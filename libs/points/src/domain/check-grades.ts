import { Problem } from '@hailong/kernel';
import { isPrintable } from './check-rule';
import { PointConversion } from './conversion';
import { PROBLEMS } from './problems';
import { repeatedAt } from './repeated-at';

/**
 * Checks that every number of points from 0 to the maximum lies in exactly one grade: the first begins at 0, borders rise, and an upper
 * border, where the text has one, is the lower border of the next grade.
 */
export function gradeProblems({ grades, maximum }: PointConversion): Problem[] {
  const [first] = grades;
  if (!first) return [];
  const borders = grades.flatMap(({ from, below }, at): Problem[] => {
    const next = grades[at + 1];
    const place = `grades[${at}]`;
    if (!isPrintable(from)) return [PROBLEMS.GRADE_BORDER_OUTSIDE.at(`${place}.from`, maximum)];
    if (next && !(next.from > from))
      return [PROBLEMS.GRADES_REVERSED.at(`grades[${at + 1}].from`, from, next.from)];
    if (below === undefined || below === next?.from) return [];
    if (!next) return [PROBLEMS.GRADE_BORDER_UNEXPECTED.at(`${place}.below`, below)];
    return [PROBLEMS.GRADE_BORDER_DIFFERENT.at(`${place}.below`, below, next.from)];
  });
  const last = grades.at(-1);
  return [
    ...repeatedAt(grades, ({ code }) => code).map(({ at, key }) =>
      PROBLEMS.GRADE_REPEATED.at(`grades[${at}].code`, key),
    ),
    ...(first.from === 0 ? [] : [PROBLEMS.FIRST_GRADE_MISSING.at('grades[0].from', first.from)]),
    ...borders,
    ...(last && last.from > maximum
      ? [PROBLEMS.GRADE_BORDER_OUTSIDE.at(`grades[${grades.length - 1}].from`, maximum)]
      : []),
  ];
}
