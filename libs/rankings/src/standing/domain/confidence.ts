import { Z_95 } from '@hailong/statistics';
import { Z_90 } from '@hailong/statistics/domain';

/** Levels that can be chosen, percent. */
export const CONFIDENCES = [90, 95, 99] as const;

/** Confidence level of intervals, bands and possible ranks, percent. */
export type Confidence = (typeof CONFIDENCES)[number];

export const USUAL_CONFIDENCE: Confidence = 95;

/** Two-sided points of the normal distribution. */
export const Z_OF: Readonly<Record<Confidence, number>> = { 90: Z_90, 95: Z_95, 99: 2.5758293035489004 };
