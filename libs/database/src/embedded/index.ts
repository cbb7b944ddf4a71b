export { dataHome, type DataHomeOptions } from './data-home';
export {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from './start-embedded-postgres';
export { EmbeddedPostgresFault } from './unavailable';
