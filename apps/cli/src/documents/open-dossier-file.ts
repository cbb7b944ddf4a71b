import * as path from 'node:path';
import { LONGEST_LINE } from '@hailong/dossiers/use-cases';
import { ImportFile } from '@hailong/files/domain';
import { openLinesFile } from '@hailong/files/use-cases';
import { Verdict, accept } from '@hailong/kernel';
import { fileUnreadable, openTable } from './open-table';

/** Endings of the files that dossiers are read from. */
export const DOSSIER_FILES = ['.csv', '.xlsx', '.jsonl', '.ndjson'] as const;
const LINES = ['.jsonl', '.ndjson'];

/**
 * Opens a file of dossiers: JSON lines by its name, else a table.
 *
 * @throws WrongArgument when the file is missing or unreadable
 */
export async function openDossierFile(name: string, folder: string): Promise<Verdict<ImportFile>> {
  if (!LINES.includes(path.extname(name).toLowerCase())) return openTable(name, folder);
  const filePath = path.resolve(folder, name);
  try {
    return accept(await openLinesFile(filePath, LONGEST_LINE));
  } catch (error) {
    throw fileUnreadable(error, name, filePath);
  }
}
