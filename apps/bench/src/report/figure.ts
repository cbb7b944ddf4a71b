import { Figure } from '../benchmark';
import { median } from '../median';

/** A figure of one measurement, or computed from others. */
export function figure(code: string, value: number, unit: string, vi: string, en: string): Figure {
  return { code, value, unit, vi, en };
}

/** The median of several measurements, which are kept beside it. */
export function medianFigure(
  code: string,
  turns: readonly number[],
  unit: string,
  vi: string,
  en: string,
): Figure {
  return { code, value: median(turns), unit, vi, en, turns };
}
