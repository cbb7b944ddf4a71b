export { everyConversion, readConversion } from '../conversions/conversion-catalogue';
export { parseConversion } from '../domain/parse-conversion';
export { ComputePoints, type PointsOfAgencies } from './compute-points.use-case';
