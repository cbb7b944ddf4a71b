import { Problem } from '@hailong/kernel';
import { WARNINGS } from './problems';

/** Fewest cells that say so, and their least share of the answered cells, for a warning. */
const FEWEST = 5;
const LEAST_SHARE = 1 / 5;

/** Counts the answered cells of a file that say NA or N/A, as data tools write where an answer is missing. */
export class NotApplicableCount {
  private answers = 0;
  private said = 0;

  /** @param saysNa the cell says NA or N/A */
  add(saysNa: boolean): void {
    this.answers += 1;
    if (saysNa) this.said += 1;
  }

  /** Warning about the file as a whole; undefined: too few cells say so. */
  get warning(): Problem | undefined {
    const { said, answers } = this;
    return said >= FEWEST && said >= answers * LEAST_SHARE
      ? WARNINGS.NOT_APPLICABLE_UNCLEAR.at('', said, answers)
      : undefined;
  }
}
