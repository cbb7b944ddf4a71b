import { responseId } from '@hailong/surveys/domain';
import { ImportDefaults } from './import-target';

/**
 * Makes the id by which an import is resumed: a digest of the importing agency, the round, every byte of the file and the settings it
 * is read by. Other settings make other forms of the same bytes, so they are another import.
 */
export function importId(fileDigest: string, settings: ImportDefaults, to: ImportOwner): string {
  const { agencyCode = '', group = '', channel = '' } = settings;
  return responseId(
    `import/${JSON.stringify([fileDigest, agencyCode, group, channel])}`,
    to.roundId,
    to.agencyId,
  );
}

export interface ImportOwner {
  readonly roundId: number;
  /** The agency with which the record of the import stands. */
  readonly agencyId: number;
}
