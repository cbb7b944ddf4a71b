export type { BlockDifference } from './block-differences';
export { NOT_TOLD_APART } from './block-part';
export { LEAST_SMALLEST_BLOCK, SMALLEST_BLOCK } from './smallest-block';
export { nextMoment } from './sealing-calendar';
