import { COMMON_PROBLEMS, Problem } from '@hailong/kernel';
import { contactProblems } from '../../domain/check-dossier';
import { MemberReport } from './list-member';
import { LIST_PROBLEMS } from './problems';

const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,59}$/u;

/** Longest texts of a member, characters: a label has few lines. */
const LONGEST = { name: 200, address: 400 } as const;

/** Facts of the round and the agency tree that a row is checked with. */
export interface MemberTerms {
  /** Codes of the fields of the round. */
  readonly fields: readonly string[];
  /** Names by code of the agencies that rows may name without repeating them. */
  readonly agencyNames: ReadonlyMap<string, string>;
}

/** Checks a row by itself. Personal values stand in no message. */
export function memberProblems(report: MemberReport, { fields, agencyNames }: MemberTerms): Problem[] {
  const { code, name, field } = report;
  const unnamed = !name?.trim() && !agencyNames.has(code);
  const unknown = field !== undefined && !fields.includes(field);
  return [
    ...(CODE.test(code) ? [] : [LIST_PROBLEMS.MEMBER_CODE_MALFORMED.at('code')]),
    ...(unnamed ? [LIST_PROBLEMS.MEMBER_NAME_MISSING.at('name')] : []),
    ...(unknown ? [COMMON_PROBLEMS.FIELD_UNKNOWN.at('field', field, fields)] : []),
    ...(['name', 'address'] as const).flatMap((key) =>
      (report[key]?.length ?? 0) > LONGEST[key]
        ? [LIST_PROBLEMS.MEMBER_TEXT_TOO_LONG.at(key, LONGEST[key])]
        : [],
    ),
    ...contactProblems(report),
  ];
}
