export type { BlockDifference } from './block-differences';
export { NOT_TOLD_APART } from './block-part';
export { nextMoment } from './sealing-calendar';
export type { ClassCounts } from './class-counts';
export { REMOVAL_OUTCOMES, type RemovalOutcome } from './removal';
export {
  EVEN_ARRIVALS,
  EXPECTATION_SOURCES,
  FIGURE_TIMES,
  type ForeseenFigure,
  partCodes,
  partLabel,
} from './foreseen-figure';
export { fillsBlock } from './fills-block';
export { LEAST_SMALLEST_BLOCK, SMALLEST_BLOCK, smallestBlock } from './smallest-block';
