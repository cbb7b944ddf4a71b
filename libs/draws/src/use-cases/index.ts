export { DrawHouseholds } from './draw-households.use-case';
export { DrawSample, type SampleToDraw } from './draw-sample.use-case';
export { type DrawnCluster, ListClusters } from './list-clusters.use-case';
export { type DrawnDossier, ListDrawn } from './list-drawn.use-case';
export { type DrawnHousehold, ListHouseholds } from './list-households.use-case';
export { ReadDrawAudit } from './read-draw-audit.use-case';
export { ReadDraws } from './read-draws.use-case';
export { type DrawCheck, holds } from './draw-check';
export { RedrawSample } from './redraw-sample.use-case';
export type { GivenSeed } from './save-draw';
export { TakeReplacement } from './take-replacement.use-case';
export type { DrawRecord, StratumRecord } from '../persistence/draw-store';
export { RECONTACT_LIMITS } from '../recontact/domain/recontact-limits';
export { RECONTACT_SHARES } from '../recontact/domain/recontact-shares';
export type { BatchRecord } from '../recontact/persistence/batch-store';
export { CloseRecontact } from '../recontact/use-cases/close-recontact.use-case';
export { EndRecontacts } from '../recontact/use-cases/end-recontacts.use-case';
export { HandOutRecontact } from '../recontact/use-cases/hand-out-recontact.use-case';
export { OrderRecontact } from '../recontact/use-cases/order-recontact.use-case';
export {
  type AgencyFigures,
  ReadRecontactFigures,
} from '../recontact/use-cases/read-recontact-figures.use-case';
export { ReadRecontacts } from '../recontact/use-cases/read-recontacts.use-case';
export {
  type RecontactCheck,
  VerifyRecontact,
  recontactHolds,
} from '../recontact/use-cases/verify-recontact.use-case';
