import { Exact, compareExactly, exactDecimal } from './exact';

/** Grade of points: from its border upwards, to the border of the next grade. */
export interface PointGrade {
  /** Lowest points of the grade, which belong to it. */
  readonly from: number;
}

/**
 * Finds the grade of points. Each grade ends where the next begins, so that no points lie between two grades or in both. Points are
 * unrounded: 14.996 is below 15, whatever the printed figure says.
 *
 * @param grades by rising border; the first border is the lowest possible number of points
 * @throws RangeError for borders that do not rise, and points below the first border
 */
export function gradeOfPoints<Grade extends PointGrade>(grades: readonly Grade[], points: Exact): Grade {
  grades.forEach(({ from }, at) => {
    const below = grades[at - 1]?.from ?? -Infinity;
    if (!(Number.isFinite(from) && from > below)) throw new RangeError(`a border of ${from} after ${below}`);
  });
  const reached = grades.findLast(({ from }) => compareExactly(points, exactDecimal(from)) >= 0);
  if (!reached) throw new RangeError('the points belong to no grade');
  return reached;
}
