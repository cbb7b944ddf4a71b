/**
 * Key of the lock (any constant): one process migrates or restores a database at a time; the others wait. A backup holds it
 * shared until it has locked the tables.
 */
export const MIGRATION_LOCK = 4_211_001;
