export type { AllottedSizes, FixedSizes, SampleSizes } from './domain/allocation';
export * from './domain/draw-design';
export * from './domain/draw-sample';
export { EXCLUSIONS, type Exclusion, type Exclusions } from './domain/eligibility';
export type { DifferenceKind, FrameDifference } from './domain/frame-differences';
export { frameDigest, parseFrameList, type FrameEntry } from './domain/frame-list';
export { DRAW_METHOD, priorityOf } from './domain/priority';
export {
  DRAWN_LATENESSES,
  DRAWN_OUTCOMES,
  DRAW_DIMENSIONS,
  type DrawDimension,
  type DrawnLateness,
  type DrawnOutcome,
} from './domain/stratum';
export type { DrawDocument, DrawRecord, StratumRecord } from './persistence/draw-store';
export type { MemberKind, MemberPlace } from './persistence/member-store';
export * from './use-cases/draw-recontact.use-case';
export * from './use-cases/draw-sample.use-case';
export type { GivenSeed } from './use-cases/keep-draw';
export * from './use-cases/list-drawn.use-case';
export * from './use-cases/read-draw-audit.use-case';
export * from './use-cases/read-draws.use-case';
export * from './use-cases/redraw-sample.use-case';
export * from './use-cases/take-replacement.use-case';
