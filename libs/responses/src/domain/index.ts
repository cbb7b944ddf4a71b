export { BODY_KINDS, type BodyKind } from '../bodies/domain/body-kinds';
export { paymentList } from '../entries/domain/payment-list';
export type { ImportDefaults } from '../imports/domain/import-target';
export type { Arrival } from '../intake/domain/arrival';
export type { Submission } from '../intake/domain/submission';
export { textPurpose } from '../intake/domain/text-purpose';
export type { QualityReport, SignCount } from '../quality/domain/quality-report';
export type { RemovedForms, SealedNumber } from '../recount/domain/sealed-number';
