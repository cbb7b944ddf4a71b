import { ImportFile } from '@hailong/files/domain';
import { openImportFile } from '@hailong/files/use-cases';
import * as path from 'node:path';
import { Verdict } from '@hailong/kernel';
import { WrongArgument } from '../output/wrong-argument';

/**
 * Opens a table file, CSV or Excel.
 *
 * @param sheet of a workbook; absent: the first
 * @throws WrongArgument when the file is missing or unreadable
 */
export async function openTable(name: string, folder: string, sheet?: string): Promise<Verdict<ImportFile>> {
  const filePath = path.resolve(folder, name);
  try {
    return await openImportFile(filePath, sheet);
  } catch (error) {
    throw fileUnreadable(error, name, filePath);
  }
}

/** Sentence for an error of the system about a file; any other error as it is. */
export function fileUnreadable(error: unknown, name: string, filePath: string): Error {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) return error as Error;
  return new WrongArgument(
    `Không đọc được tệp "${name}" (${filePath}, ${code}): kiểm tra tên tệp và quyền đọc.`,
    `The file "${name}" cannot be read (${filePath}, ${code}): check its name and your permission.`,
  );
}
