import { lotOf, lotOfSerial } from '@hailong/surveys/domain';
import type { Arrival } from './arrival';
import { sameSerial } from './serial';
import type { Submission } from './submission';

/** Parts of a submission that a draw looks at. */
export interface FormToDraw {
  readonly submission: Pick<Submission, 'serial' | 'roundId' | 'dossierTicket' | 'key'>;
  readonly arrival: Pick<Arrival, 'operator'>;
}

/** Lot of the paper form with a serial, the same for all writings of the serial. */
export function lotOfPaper(roundId: number, serial: string): number {
  return lotOfSerial(roundId, sameSerial(serial));
}

/**
 * Lot by which the form of a submission was drawn, where a group has two: that of the serial on paper, of the ticket of a dossier, else of
 * the key that was handed out with the form. The proof of an invitation plays no part, so that nothing leads from a person to a form.
 */
export function lotOfForm({ submission, arrival }: FormToDraw): number {
  const { serial, roundId, dossierTicket, key } = submission;
  if (arrival.operator !== undefined && serial !== undefined) return lotOfPaper(roundId, serial);
  return lotOf(dossierTicket ?? key);
}
