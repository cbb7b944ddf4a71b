/** Types of the schema that say no: SurveyRefusal, SurveyResponseRefused, SurveyResponseUndecided. */
const SAYS_NO = /(Refusal|Refused|Undecided)$/;

interface SaysNo {
  readonly code?: unknown;
  readonly problems?: readonly { readonly code?: unknown }[];
}

/** Codes with which the result of an operation refuses; of a list, the codes of every entry. Empty: it was done. */
export function refusalCodesOf(result: unknown): readonly string[] {
  if (Array.isArray(result)) return result.flatMap(refusalCodesOf);
  if (typeof result !== 'object' || result === null || !SAYS_NO.test(result.constructor?.name ?? ''))
    return [];
  const { code, problems = [] } = result as SaysNo;
  const codes = problems.length > 0 ? problems.map((each) => each.code) : [code];
  return [...new Set(codes.filter((each) => typeof each === 'string'))];
}
