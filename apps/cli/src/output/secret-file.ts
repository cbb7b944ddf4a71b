import { rmSync } from 'node:fs';
import { FileHandle, open, rm } from 'node:fs/promises';
import { Problem, Verdict, accept, problem, refuse } from '@hailong/kernel';
import { WrongArgument } from './wrong-argument';

/** Owner may read and write, nobody else anything. */
const OWNER_ONLY = 0o600;

export interface SecretFileTerms {
  /** As the operator gave it, for what is said about it. */
  readonly name: string;
  readonly place: string;
  /** Takes the place of a file that is there. */
  readonly overwrite: boolean;
  /** Ctrl-C: half a file is taken away. */
  readonly stop: AbortSignal;
}

/**
 * A file with secrets, written piece by piece: its owner alone may read it from its first byte on, and none is left behind
 * that is not whole.
 */
export class SecretFile {
  private constructor(
    private readonly handle: FileHandle,
    private readonly terms: SecretFileTerms,
  ) {
    terms.stop.addEventListener('abort', this.takeAway);
  }

  /**
   * Refused with FILE_EXISTS, also when the file appears at this moment.
   * @throws WrongArgument when there can be no such file
   */
  static async create(terms: SecretFileTerms): Promise<Verdict<SecretFile>> {
    try {
      // Its rights and whoever has it open would outlive an overwriting.
      if (terms.overwrite) await rm(terms.place, { force: true });
      return accept(new SecretFile(await open(terms.place, 'wx', OWNER_ONLY), terms));
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') return refuse(fileExists(terms.name));
      throw unwritable(terms, code);
    }
  }

  async write(text: string): Promise<void> {
    await this.handle.write(text);
  }

  /** It is whole and stays. */
  async keep(): Promise<void> {
    this.terms.stop.removeEventListener('abort', this.takeAway);
    await this.handle.close();
  }

  /** It is not whole and goes. */
  async discard(): Promise<void> {
    this.takeAway();
    await this.keep();
  }

  /** At once: the process may end before anything that waits is done. */
  private readonly takeAway = (): void => rmSync(this.terms.place, { force: true });
}

export function fileExists(name: string): Problem {
  return problem(
    'FILE_EXISTS',
    '--to',
    `Đã có tệp "${name}": chọn tên khác, hoặc thêm --overwrite để thay.`,
    `There is a file "${name}" already: choose another name, or add --overwrite to replace it.`,
  );
}

function unwritable({ name, place }: SecretFileTerms, code: string): WrongArgument {
  return new WrongArgument(
    `Không ghi được tệp "${name}" (${place}, ${code}): kiểm tra thư mục và quyền ghi.`,
    `The file "${name}" cannot be written (${place}, ${code}): check the folder and your permission.`,
  );
}
