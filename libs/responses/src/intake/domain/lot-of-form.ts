import { lotOf, lotOfSerial } from '@hailong/surveys/domain';
import type { Arrival } from './arrival';
import { sameSerial } from './serial';
import type { Submission } from './submission';

/** Parts of a submission that a draw looks at. */
export interface FormToDraw {
  readonly submission: Pick<Submission, 'serial' | 'roundId' | 'dossierTicket' | 'key'>;
  readonly arrival: Pick<Arrival, 'operator'>;
}

/**
 * Lot by which the form of a submission was drawn, where a group has two: that of the serial on paper, of the ticket of a dossier, else of
 * the key that was handed out with the form. The proof of an invitation plays no part, so that nothing leads from a person to a form.
 */
export function lotOfForm({ submission, arrival }: FormToDraw): number {
  const { serial, roundId, dossierTicket, key } = submission;
  if (arrival.operator !== undefined && serial !== undefined) return lotOfSerial(roundId, sameSerial(serial));
  return lotOf(dossierTicket ?? key);
}
