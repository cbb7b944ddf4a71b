import { halfWidthInPoints } from '@hailong/statistics';

/** Half-width of a 95 % interval in points for a usual share and for the worst case. */
export interface HalfWidth {
  /** Half-width when 90 % are satisfied. */
  readonly at90: number;
  /** Half-width when half of them are. */
  readonly at50: number;
  /** Narrowed because the population is known: the forms are a random draw from it, or all of it. */
  readonly ofPopulation: boolean;
}

/** Half-widths that the target of the plan and the received forms give; undefined without any form. */
export interface Precision {
  readonly planned?: HalfWidth;
  readonly present?: HalfWidth;
}

export interface PrecisionTerms {
  readonly target?: number;
  readonly received: number;
  readonly population: number | null;
  /** Respondents were drawn at random. */
  readonly drawn: boolean;
}

export function precisionOf({ target, received, population, drawn }: PrecisionTerms): Precision {
  const width = (n: number) => {
    // More forms than people means that the number of people is wrong; then it proves nothing.
    const known = population !== null && (drawn ? n <= population : n === population);
    return halfWidth(n, known ? population : undefined);
  };
  return { planned: target === undefined ? undefined : width(target), present: width(received) };
}

function halfWidth(n: number, population: number | undefined): HalfWidth | undefined {
  const [at90, at50] = [halfWidthInPoints(n, 0.9, population), halfWidthInPoints(n, 0.5, population)];
  if (at90 === undefined || at50 === undefined) return undefined;
  return { at90, at50, ofPopulation: population !== undefined };
}
