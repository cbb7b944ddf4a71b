export { ImportAgencies } from './import-agencies.use-case';
export { ReadOrganisation } from './read-organisation.use-case';
export { readTable } from './read-table';
export { RecordSuccessions } from './record-successions.use-case';
