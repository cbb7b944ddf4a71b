import { responseId } from '@hailong/surveys/domain';
import { ImportDefaults } from './import-target';

/**
 * Under which an import is taken up again: a digest of who imports, the round, every byte of the file and the settings it
 * is read by. Other settings make other forms of the same bytes, so they are another import.
 */
export function importId(fileDigest: string, settings: ImportDefaults, to: ImportPlace): string {
  const { agencyCode = '', group = '', channel = '' } = settings;
  return responseId(
    `import/${JSON.stringify([fileDigest, agencyCode, group, channel])}`,
    to.roundId,
    to.agencyId,
  );
}

export interface ImportPlace {
  readonly roundId: number;
  /** The agency with which the record of the import stands. */
  readonly agencyId: number;
}
