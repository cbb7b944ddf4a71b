import { RoundFields, fieldMeanings } from './field-positions';

/** Forms of a round in a field, by the position that blocks carry: from 1; 0 in none, below 0 not told apart. */
export interface FieldOfForms {
  readonly roundId: number;
  readonly field: number;
}

/** Stratum of forms; undefined: they are in no field, or in one that is not told apart. */
export type StratumOf = (forms: FieldOfForms) => string | undefined;

/** Strata by service field over several rounds, see {@link fieldMeanings} for the fields that are the same. */
export function fieldStrata(rounds: readonly RoundFields[]): StratumOf {
  const meaningOf = fieldMeanings(rounds);
  const byRound = new Map(rounds.map(({ roundId, fields }) => [roundId, fields.map(meaningOf)]));
  return ({ roundId, field }) => byRound.get(roundId)?.[field - 1];
}
