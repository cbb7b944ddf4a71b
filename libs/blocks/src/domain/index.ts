export { type BlockPart, NOT_TOLD_APART } from './block-part';
export { type ClassCounts } from './class-counts';
export { LEAST_SMALLEST_BLOCK, SMALLEST_BLOCK, smallestBlock } from './smallest-block';
export { nextMoment } from './sealing-calendar';
