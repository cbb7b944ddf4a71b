import { RoundWindow } from '@hailong/surveys/domain';
import { evenArrivals, firstFigure, weeksTo } from './first-figure';
import type { Expectation, ForeseenFigure } from './foreseen-figure';
import type { ForeseenPart } from './foreseen-parts';

/** Foresees first figures in a round. Parts that expect as many forms have their figures at the same time. */
export class FigureForecast {
  private readonly known = new Map<number, Pick<ForeseenFigure, 'time' | 'weeks'>>();

  /** @param smallest fewest independent forms of a block, k */
  constructor(
    private readonly window: RoundWindow,
    private readonly smallest: number,
  ) {}

  of(part: ForeseenPart, expected: Expectation | undefined): ForeseenFigure {
    if (!expected) return { part, time: 'unknown' };
    const forms = Math.floor(expected.forms + ROUNDING);
    const known = this.known.get(forms) ?? this.timeOf(forms);
    this.known.set(forms, known);
    return { part, expected, ...known };
  }

  private timeOf(forms: number): Pick<ForeseenFigure, 'time' | 'weeks'> {
    const figure = firstFigure(evenArrivals(forms, this.window), this.window, this.smallest);
    return figure
      ? { time: figure.isAtClose ? 'close' : 'running', weeks: weeksTo(figure) }
      : { time: 'never' };
  }
}

/** Part of a form by which shares that add up to whole forms may miss them. */
const ROUNDING = 1e-9;
