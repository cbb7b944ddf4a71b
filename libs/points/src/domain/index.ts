export type { PointConversion } from './conversion';
export { type NamedConversion, conversionName } from './saved-conversion';
export type { RankedPoints } from './points-ranking';
export { periodText } from './period';
export { casesText, printedPoints, withoutCasesText, withoutPointsText } from './point-texts';
