import { PROBLEMS } from '../problems';
import { rmSync } from 'node:fs';
import { FileHandle, open, rm } from 'node:fs/promises';
import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import { WrongArgument } from './wrong-argument';

/** Permissions: read and write for the owner alone. */
const OWNER_ONLY = 0o600;

export interface SecretFileTerms {
  /** Name as the operator gave it, for messages. */
  readonly name: string;
  readonly filePath: string;
  /** Replaces an existing file. */
  readonly overwrite: boolean;
  /** Removes the unfinished file after Ctrl-C. */
  readonly stop: AbortSignal;
}

/**
 * File with secrets, written piece by piece: readable by its owner alone from the first byte, and removed unless
 * finished.
 */
export class SecretFile {
  private constructor(
    private readonly handle: FileHandle,
    private readonly terms: SecretFileTerms,
  ) {
    terms.stop.addEventListener('abort', this.takeAway);
  }

  /**
   * Opens the file. Refuses with FILE_TAKEN, also when the file appears at this moment.
   *
   * @throws WrongArgument when the path cannot be written
   */
  static async create(terms: SecretFileTerms): Promise<Verdict<SecretFile>> {
    try {
      // Overwriting would keep its permissions and its open readers.
      if (terms.overwrite) await rm(terms.filePath, { force: true });
      return accept(new SecretFile(await open(terms.filePath, 'wx', OWNER_ONLY), terms));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return refuse(fileExists(terms.name));
      throw unwritable(terms, code);
    }
  }

  async write(text: string): Promise<void> {
    await this.handle.write(text);
  }

  /** Finishes and keeps the file. */
  async keep(): Promise<void> {
    this.terms.stop.removeEventListener('abort', this.takeAway);
    await this.handle.close();
  }

  /** Removes the unfinished file. */
  async discard(): Promise<void> {
    this.takeAway();
    await this.keep();
  }

  /** Synchronous: the process may end before pending work is done. */
  private readonly takeAway = (): void => rmSync(this.terms.filePath, { force: true });
}

export function fileExists(name: string): Problem {
  return PROBLEMS.FILE_TAKEN.at('--to', name);
}

/** Refusal of a file that cannot be written. */
export function unwritable(
  { name, filePath }: Pick<SecretFileTerms, 'name' | 'filePath'>,
  code: string,
): WrongArgument {
  return new WrongArgument(
    `Không ghi được tệp "${name}" (${filePath}, ${code}): kiểm tra thư mục và quyền ghi.`,
    `The file "${name}" cannot be written (${filePath}, ${code}): check the folder and your permission.`,
  );
}
