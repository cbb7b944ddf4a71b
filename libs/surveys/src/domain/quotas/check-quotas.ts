import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import { Problem } from '@hailong/kernel';
import { quotaCellCount, QuotaLists } from './quota-axes';
import { QUOTA_PROBLEMS } from './problems';
import { QuotaRule } from './quota-rule';
import { scopeProblems } from './check-quota-scope';
import { targetProblems } from './check-quota-target';

/** Most cells of a round: a thousand agencies with twenty cells each. */
const MOST_QUOTA_CELLS = 20_000;

/**
 * Checks that quota rules can be counted. Rules that overlap are allowed.
 *
 * @param lists lists of the plan or round; absent: not checked
 * @param placeOf path of the rule of an index; default in the document's own list
 */
export function quotaProblems(
  rules: readonly QuotaRule[],
  lists?: QuotaLists,
  placeOf = (index: number) => `quotas[${index}]`,
): Problem[] {
  const codes = rules.map(({ code }, index) => ({ code, place: `${placeOf(index)}.code` }));
  return [
    ...codes.flatMap(({ code, place }) => codeProblems(code, place)),
    ...repeatedCodeProblems(codes),
    ...rules.flatMap(({ label }, index) => labelProblems(label, `${placeOf(index)}.label`)),
    ...rules.flatMap(({ rule }, index) => targetProblems(rule, `${placeOf(index)}.rule`)),
    ...rules.flatMap((rule, index) => scopeProblems(rule, lists, `${placeOf(index)}.over`)),
    ...(lists ? cellProblems(rules, lists) : []),
  ];
}

function cellProblems(rules: readonly QuotaRule[], lists: QuotaLists): Problem[] {
  // A plan has no participants yet: as few as one is what each of its rounds has at least.
  const asked = lists.participants ? lists : { ...lists, participants: [{ agencyId: 0, rankingGroup: '' }] };
  const cells = rules.reduce((sum, { over = {} }) => sum + quotaCellCount(over, asked), 0);
  if (cells <= MOST_QUOTA_CELLS) return [];
  return [QUOTA_PROBLEMS.QUOTA_CELLS_TOO_MANY.at('quotas', cells, MOST_QUOTA_CELLS)];
}
