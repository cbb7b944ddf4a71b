import { Problem } from '@hailong/kernel';
import { QUALITY_SIGNS, RemovalRule, bitOf } from '../form-marks';
import { RoundRecord } from '../round-record';
import { REMOVAL_PROBLEMS } from './problems';

/** Checks that a rule of removal names signs that a form bears, each once. */
export function removalProblems(rule: RemovalRule | undefined): Problem[] {
  if (!rule) return [];
  if (rule.signs.length === 0) return [REMOVAL_PROBLEMS.REMOVAL_SIGNS_MISSING.at('removal.signs')];
  return rule.signs.flatMap((sign, at) => {
    const place = `removal.signs[${at}]`;
    const words = QUALITY_SIGNS.rows[sign];
    return [
      ...(bitOf(sign) > 0 ? [] : [REMOVAL_PROBLEMS.REMOVAL_SIGN_UNSUITED.at(place, words)]),
      ...(rule.signs.indexOf(sign) < at ? [REMOVAL_PROBLEMS.REMOVAL_SIGN_REPEATED.at(place, words)] : []),
    ];
  });
}

/** Finds why the removal of forms of a round cannot be asked for: it has no rule, or is not closed. */
export function requestProblem({
  state,
  document,
}: Pick<RoundRecord, 'state' | 'document'>): Problem | undefined {
  if (!document.removal) return REMOVAL_PROBLEMS.REMOVAL_RULE_MISSING.at('round');
  if (state === 'final') return REMOVAL_PROBLEMS.REMOVAL_TOO_LATE.at('round');
  return state === 'closed' ? undefined : REMOVAL_PROBLEMS.REMOVAL_TOO_EARLY.at('round');
}
