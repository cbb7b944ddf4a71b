export type { SampleSizes } from './allocation';
export { SELECTIONS, type Selection } from './choose-units';
export { DEFAULT_REST_DAYS, MOST_REST_DAYS } from './draw-design';
export { EXCLUSIONS } from './eligibility';
export type { FrameDifference } from './frame-differences';
export { DRAWN_LATENESSES, DRAW_DIMENSIONS, type DrawDimension, type DrawnLateness } from './draw-dimension';
export { DEFAULT_HOUSEHOLD_REPLACEMENTS, STAGE_LIMITS, type StagesDesign } from './stages-design';
