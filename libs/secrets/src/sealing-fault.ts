import { PROBLEMS } from './problems';

/** Fault of a value that does not open under the key of this process. Its texts name the setting and never the value. */
export class SealingFault extends Error {
  override readonly name = 'SealingFault';
  readonly code: string;
  readonly vi: string;
  readonly en: string;

  constructor() {
    const { code, vi, en } = PROBLEMS.SECRET_KEY_DIFFERENT.at('');
    super(en);
    [this.code, this.vi, this.en] = [code, vi, en];
  }
}
