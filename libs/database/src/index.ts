export {
  lockCounts,
  lockRound,
  lockNight,
  lockSealing,
  lockSurveys,
  lockTargets,
  lockTexts,
} from './advisory-locks';
export { asAdministrator } from './backup/administrator';
export { Restoration } from './backup/restoration';
export { type Snapshot, inSnapshot } from './backup/snapshot';
export type { Check } from './checks/check';
export { UnsafeDatabaseFault } from './checks/unsafe-database';
export { VIETNAMESE_ORDER } from './checks/collation-check';
export type { ConnectionOptions } from './connect/connection';
export { isDatabaseUrl } from './database-url';
export { Database } from './database';
export { DOORS } from './database.providers';
export { databaseAddress } from './connect/database-address';
export { DatabaseFault } from './connect/database-fault';
export { isGivenUp } from './doors/answer-limit';
export { AgencyDb } from './doors/agency-db';
export { TRAIL_RELATION, recordAudit } from './doors/audit';
export { withMandate } from './doors/mandate';
export { ExaminerDb } from './doors/examiner-db';
export { IntakeDb } from './doors/intake-db';
export { ProvinceDb } from './doors/province-db';
export { type Affiliation, AgenciesScope, AgencyScope, ProvinceScope } from './doors/scope';
export { PublicDb } from './doors/public-db';
export { ResultsDb } from './doors/results-db';
export { throughSeveralDoors } from './doors/several-doors';
export { type Statements, type Transaction, sqlState } from './doors/transaction';
export { dataHome, hasEmbeddedData } from './embedded/data-home';
export type { Supervision } from './embedded/supervise';
export { HostWorker } from './host-worker';
export { AbandonedDatabaseFault } from './migrate/abandoned-database';
export { migrate, revertLast } from './migrate/migrate';
export { ensureDerivedLogin } from './provision/derived-login';
export { keptLogin } from './provision/kept-logins';
export { provision } from './provision/provision';
export { stateOfRows } from './row-states';
