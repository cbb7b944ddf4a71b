export { everyConversion, readConversion } from '../conversions/conversion-catalogue';
export { parseConversion } from '../domain/parse-conversion';
export { ComputePoints, type PointsOfAgencies } from './compute-points.use-case';
export type { PointsQuestion } from './points-question';
export { ImportCounts } from './import-counts.use-case';
export { ReadConversions } from './read-conversions.use-case';
export { SaveConversion } from './save-conversion.use-case';
export { TakeFrameCounts } from './take-frame-counts.use-case';
