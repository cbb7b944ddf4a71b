/** Class of points: from its border upwards, to the border of the next class. */
export interface PointBand<Code extends string = string> {
  readonly code: Code;
  /** Lowest points of the class, which belong to it. */
  readonly from: number;
}

/**
 * Classes of the 18 points of Nghị định 61/2018/NĐ-CP: 15 is xuất sắc, 12 tốt, 9 khá, 6 trung bình. As the scored form of Thanh Hóa has them;
 * there the first class says "above 15", so that 15 itself fell to the last.
 */
export const ND61_BANDS = [
  { code: 'yeu', from: 0 },
  { code: 'trung-binh', from: 6 },
  { code: 'kha', from: 9 },
  { code: 'tot', from: 12 },
  { code: 'xuat-sac', from: 15 },
] as const satisfies readonly PointBand[];

/**
 * Finds the class of points. Each class ends where the next begins, so that no points lie between two classes or in both. Points are
 * unrounded: 14.996 is below 15, whatever the printed figure says.
 *
 * @param bands classes by rising border; the first border is the lowest possible number of points
 * @throws RangeError for borders that do not rise, and points below the first border or not finite
 */
export function bandOfPoints<Code extends string>(bands: readonly PointBand<Code>[], points: number): Code {
  bands.forEach(({ from }, at) => {
    const below = bands[at - 1]?.from ?? -Infinity;
    if (!(Number.isFinite(from) && from > below)) throw new RangeError(`a border of ${from} after ${below}`);
  });
  const reached = bands.findLast(({ from }) => points >= from);
  if (!reached || !Number.isFinite(points)) throw new RangeError(`${points} points belong to no class`);
  return reached.code;
}
