import { Figure } from '../benchmark';
import { median } from '../median';

/** Figure of a single measurement, or computed from others. */
export function figure(code: string, value: number, unit: string, vi: string, en: string): Figure {
  return { code, value, unit, vi, en };
}

/** Figure with the median of several measurements; keeps them in `turns`. */
export function medianFigure(
  code: string,
  turns: readonly number[],
  unit: string,
  vi: string,
  en: string,
): Figure {
  return { code, value: median(turns), unit, vi, en, turns };
}
