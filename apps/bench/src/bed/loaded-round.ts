import { BenchContext } from '../benchmark';
import { RoundWithForms, openRoundWithForms } from './round-with-forms';
import { withPortal } from './with-portal';

/** Keep-alive connections of a load. */
export const CLIENTS = 32;
/** Filled forms that the clients send over and over, each time under a new key. */
const FORMS = 4000;
/** Places of a cell that is never full. */
export const ENDLESS = 1_000_000_000;

/** A round to load: 149 agencies, and a quota cell for each of them in which every response takes a place. */
export async function openLoadedRound({ database, sizes, log }: BenchContext): Promise<RoundWithForms> {
  const { adminUrl, appUrl } = database;
  const terms = { adminUrl, forms: Math.min(FORMS, sizes.responses), cells: { most: ENDLESS }, log };
  return withPortal(appUrl, ({ app }) => openRoundWithForms(app, terms));
}
