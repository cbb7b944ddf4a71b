export type {
  IssueWay,
  ListCounts,
  ListPopulation,
  ListTarget,
  MemberMark,
  MemberReport,
} from '../lists/domain/list-member';
export { mayStillWrite } from './contact-period';
export {
  APPLICANTS,
  APPLICANT_WORDS,
  type DossierContact,
  type DossierReport,
  JUDGED,
  OUTCOMES,
  OUTCOME_WORDS,
  type Outcome,
  REPORTED_OUTCOMES,
} from './dossier';
export type { PopulationRow } from './population';
export {
  type NamedInDossier,
  type ServiceCodes,
  fieldWithin,
  groupsOfProcedure,
  serviceOfDossier,
} from './service-of-dossier';
export { type DossierGap, GAP_KINDS } from './reconcile';
export { MOST_POPULATION } from './stated-count';
