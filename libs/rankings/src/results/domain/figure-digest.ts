import { createHash } from 'node:crypto';
import { RoundRecord } from '@hailong/surveys/domain';

/** Everything that results or a ranking are computed from. */
export interface FigureInputs {
  /** Reader: the province, or the agency behind whose wall the figures are read. */
  readonly reader: 'province' | number;
  /** Rated agency; absent: several. */
  readonly agencyId?: number;
  /** States and documents: participants, ranking groups, groups of units and ways of telling forms apart. */
  readonly rounds: readonly Pick<RoundRecord, 'roundId' | 'state' | 'document'>[];
  /** Published questionnaires, which fix their criteria sets and the mapping of these to the core. */
  readonly questionnaireIds: readonly number[];
  /** Terms that were asked for, the method among them, written the same way each time. */
  readonly terms: Readonly<Record<string, unknown>>;
  /** State of the shown blocks, see `shownState` of blocks. */
  readonly shown: string;
}

/** Digest of the inputs, hexadecimal: equal for equal inputs alone. */
export function figureDigest(inputs: FigureInputs): string {
  const { reader, agencyId = null, questionnaireIds, terms, shown } = inputs;
  const rounds = inputs.rounds.map(({ roundId, state, document }) => [roundId, state, document]);
  const text = JSON.stringify([reader, agencyId, rounds, questionnaireIds, terms, shown]);
  return createHash('sha256').update(text).digest('hex');
}
