import { SecondForm, formOfLot, lotOf, lotOfSerial } from '@hailong/surveys/domain';
import type { Arrival } from './arrival';
import { sameSerial } from './serial';
import type { Submission } from './submission';
import type { SubmissionProblem } from './submission-code';

/** Position of a form among those of its group. */
type FormPosition = 0 | 1;

/**
 * Draw of a form as the proof of its respondent says it: the lot of an invitation or of a dossier; the form of a half, which is all that comes
 * with a credential; why it says neither; or `unsaid`, of a proof that is refused in any case.
 */
export type ProvenDraw =
  | { readonly lot: number }
  | { readonly form: FormPosition }
  | { readonly problem: SubmissionProblem }
  | 'unsaid';

/** Parts of a submission that a draw looks at. */
export interface FormToDraw {
  readonly submission: Pick<Submission, 'serial' | 'roundId' | 'key'>;
  readonly arrival: Pick<Arrival, 'operator'>;
  /** Absent: the form came without a proof. */
  readonly draw?: ProvenDraw;
}

/** Lot of the paper form with a serial, the same for all writings of the serial. */
export function lotOfPaper(roundId: number, serial: string): number {
  return lotOfSerial(roundId, sameSerial(serial));
}

/**
 * Positions of the forms on which a submission may be filled, where its group has a second form: that which was drawn, or both where a
 * proof leaves it unsaid and the form is refused for that. An invitation draws by its lot and a credential by its half, each computed under
 * the sealed key of the round, so neither link nor key chooses a form. Without a proof the serial draws on paper, else the key that was
 * handed out with the form.
 */
export function drawnForms(
  second: SecondForm | undefined,
  { submission, arrival, draw }: FormToDraw,
): readonly [FormPosition, ...FormPosition[]] {
  if (!second) return [0];
  const { serial, roundId, key } = submission;
  if (draw === undefined) {
    const isPaper = arrival.operator !== undefined && serial !== undefined;
    return [formOfLot(second, isPaper ? lotOfPaper(roundId, serial) : lotOf(key))];
  }
  if (draw === 'unsaid' || 'problem' in draw) return [0, 1];
  return ['form' in draw ? draw.form : formOfLot(second, draw.lot)];
}

/** Problem of the draw that a proof has; undefined: it has none, or its group has one form. */
export function drawProblem(
  second: SecondForm | undefined,
  { draw }: Pick<FormToDraw, 'draw'>,
): SubmissionProblem | undefined {
  return second && typeof draw === 'object' && 'problem' in draw ? draw.problem : undefined;
}
