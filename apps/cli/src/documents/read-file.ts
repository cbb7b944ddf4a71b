import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { PROBLEMS } from '../problems';
import { WrongArgument } from '../output/wrong-argument';

/** File named by an operator. */
export interface TextFile {
  /** Name as given; the path of its problems. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a text file: UTF-8 with or without a byte-order mark, or UTF-16 with one. Refuses any other encoding with
 * instructions for saving it, because a wrong guess would store broken names.
 *
 * @param folder base of a relative name
 * @throws WrongArgument when the file is missing or unreadable
 */
export function readTextFile(name: string, folder: string): Verdict<TextFile> {
  const bytes = readBytes(name, folder);
  const text = decoded(bytes);
  if (text === undefined || text.includes('\0')) return refuse(PROBLEMS.FILE_ENCODING_UNSUITED.at(name));
  return accept({ name, text });
}

/** Refusal of a file that is missing or that the operator may not read. */
export function unreadableFile(name: string, filePath: string, code: string | undefined): WrongArgument {
  return new WrongArgument(
    `Không đọc được tệp "${name}" (${filePath}, ${code}): kiểm tra tên tệp và quyền đọc.`,
    `The file "${name}" cannot be read (${filePath}, ${code}): check its name and your permission.`,
  );
}

/**
 * Reads a file as it is.
 *
 * @throws WrongArgument when the file is missing or unreadable
 */
export function readBytes(name: string, folder: string): Buffer {
  const filePath = path.resolve(folder, name);
  try {
    return readFileSync(filePath);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw unreadableFile(name, filePath, code);
  }
}

/** Bytes of U+FEFF and the encoding they mark. */
const MARKS = [
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/** Decodes and removes the mark; undefined when the bytes are not of the encoding. */
function decoded(bytes: Buffer): string | undefined {
  const marked = MARKS.find(({ mark }) => mark.every((byte, i) => bytes[i] === byte));
  try {
    return new TextDecoder(marked?.encoding ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
