import { INestApplicationContext } from '@nestjs/common';
import { fillRound } from './fill-round';
import { FilledForm, filledForms } from './filled-forms';
import { CellTerms, addLimitedCells } from './limited-cells';
import { OpenedRound, openRound } from './open-round';
import { asAdmin } from './with-database';

export interface RoundWithForms {
  readonly opened: OpenedRound;
  /** To be sent over and over, each time under a new key. */
  readonly forms: readonly FilledForm[];
}

export interface FormTerms {
  readonly adminUrl: string;
  /** How many different forms. */
  readonly forms: number;
  /** Absent: the round has no cells. */
  readonly cells?: CellTerms;
  readonly log: (line: string) => void;
}

/** Opens a round and has simulated people fill forms in it; these stay in the round. */
export async function openRoundWithForms(
  app: INestApplicationContext,
  terms: FormTerms,
): Promise<RoundWithForms> {
  const opened = await openRound(app);
  // Before the first form, or it has no place in them.
  if (terms.cells) await addLimitedCells(terms.adminUrl, opened, terms.cells);
  await fillRound(app, opened, { responses: terms.forms, seed: 1, log: terms.log });
  return {
    opened,
    forms: await asAdmin(terms.adminUrl, (admin) => filledForms(admin, opened.questionnaire)),
  };
}
