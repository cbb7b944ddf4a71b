import { Problem } from '@hailong/kernel';
import type { RoundRecord } from '@hailong/surveys/domain';
import { ProvinceField, provinceField } from '../../fields/domain/field-positions';
import type { NoComparison } from '../../change/domain/change-words';
import { EnteringRounds, RoundLeftOut, orderOfOpening } from './entering-rounds';
import { PROBLEMS } from './problems';
import type { RoundExclusionCode } from './round-exclusion';

/** Rounds of which the forms of a service field are ranked. */
export interface RoundsOfField extends EnteringRounds {
  readonly field: ProvinceField;
}

/**
 * Chooses among the rounds that enter those that tell a service field apart, each with the same label for it; the others are left out
 * with the reason. Refused with the codes that there are where no round has the field.
 */
export function roundsOfField({ entered, leftOut }: EnteringRounds, code: string): RoundsOfField | Problem {
  const field = provinceField(code, entered.map(fieldsOf));
  const judged = entered.map((round) => ({ round, reason: reasonAgainst(round, field) }));
  const chosen = judged.flatMap(({ round, reason }) => (reason === undefined ? [round] : []));
  if (!field || chosen.length === 0)
    return PROBLEMS.SCHEME_FIELD_UNKNOWN.at('field', code, codesToldApart(entered));
  const others = judged.flatMap(({ round, reason }): readonly RoundLeftOut[] =>
    reason === undefined ? [] : [{ round, code: reason }],
  );
  return {
    entered: chosen,
    leftOut: [...leftOut, ...others].sort((a, b) => orderOfOpening(a.round, b.round)),
    field,
  };
}

/** Rounds that a ranking counts, with the service field if it is of one alone. */
interface CountedRounds extends Pick<EnteringRounds, 'entered'> {
  readonly field?: ProvinceField;
}

/**
 * Reason for which the service field of a ranking cannot be compared with an earlier period: no round then tells it apart, or its code does
 * not mean the same over the rounds of both. Undefined where it can, and of a ranking of all fields.
 */
export function whyNotInField(now: CountedRounds, then: CountedRounds): NoComparison | undefined {
  if (!now.field) return undefined;
  if (!then.field) return 'FIELD_NOT_TOLD_THEN';
  const both = provinceField(now.field.code, [...now.entered, ...then.entered].map(fieldsOf));
  return both?.different.length === 0 ? undefined : 'FIELD_DIFFERENT_THEN';
}

function fieldsOf({ roundId, document: { fields = [] } }: RoundRecord) {
  return { roundId, fields };
}

function reasonAgainst(round: RoundRecord, field: ProvinceField | undefined): RoundExclusionCode | undefined {
  if (field?.different.some(({ roundId }) => roundId === round.roundId)) return 'FIELD_DIFFERENT';
  if (!field?.positions.has(round.roundId)) return 'FIELD_MISSING';
  return tellsFieldsApart(round) ? undefined : 'FIELD_NOT_TOLD_APART';
}

function codesToldApart(rounds: readonly RoundRecord[]): readonly string[] {
  const codes = rounds
    .filter(tellsFieldsApart)
    .flatMap(({ document: { fields = [] } }) => fields.map(({ code }) => code));
  return [...new Set(codes)].sort();
}

function tellsFieldsApart({ document: { toldApartBy = [] } }: RoundRecord): boolean {
  return toldApartBy.includes('field');
}
