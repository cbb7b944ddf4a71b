export { DrawRecontact } from './draw-recontact.use-case';
export { DrawSample, type SampleToDraw } from './draw-sample.use-case';
export { type DrawnDossier, ListDrawn } from './list-drawn.use-case';
export { ReadDrawAudit } from './read-draw-audit.use-case';
export { ReadDraws } from './read-draws.use-case';
export { type DrawCheck, RedrawSample, holds } from './redraw-sample.use-case';
export type { GivenSeed } from './save-draw';
export { TakeReplacement } from './take-replacement.use-case';
export type { DrawRecord, StratumRecord } from '../persistence/draw-store';
