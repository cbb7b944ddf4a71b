import { sameSpelling } from '@hailong/kernel';
import type { ServiceCategory } from '@hailong/surveys/domain';
import { PartOfForms } from './part-tallies';

/** Round with the fields that it lists. */
export interface FieldsOfRound {
  readonly roundId: number;
  readonly fields: readonly ServiceCategory[];
}

/** Stratum of a part; undefined: its forms are in no field, or in one that is not told apart. */
export type StratumOf = (part: Pick<PartOfForms, 'roundId' | 'field'>) => string | undefined;

/** Strata by service field over several rounds: fields are the same where code and label agree. */
export function fieldStrata(rounds: readonly FieldsOfRound[]): StratumOf {
  const byRound = new Map(
    rounds.map(({ roundId, fields }) => [
      roundId,
      fields.map(({ code, label }) => `${code} ${sameSpelling(label.vi)}`),
    ]),
  );
  return ({ roundId, field }) => byRound.get(roundId)?.[field - 1];
}
