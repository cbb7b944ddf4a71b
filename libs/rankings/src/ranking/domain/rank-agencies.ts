import {
  IndexMethodName,
  LevelCounts,
  MethodStamp,
  methodStamp,
  rankedBy,
  satisfactionIndex,
  sum,
  TIE_RULES,
  TieRule,
} from '@hailong/statistics';
import { ComparableCriteria } from './comparable-criteria';
import { CoreCounts } from './core-counts';
import { Exclusion, exclusion, ExclusionCode } from './exclusion';

export interface RankingInput {
  readonly method: IndexMethodName;
  /** Fewest forms in the index for a rank. */
  readonly minimumResponses: number;
  readonly comparable: ComparableCriteria;
  readonly agencies: readonly RankingCandidate[];
}

export interface RankingCandidate {
  readonly agencyId: number;
  /** Ranking group, inside which agencies are ranked as well: `department`, `commune`, … */
  readonly group: string;
  /** Forms in the index. */
  readonly responses: number;
  /** Answers to all its core criteria, from all its questionnaires; `rankAgencies` leaves out those not comparable. */
  readonly criteria: readonly CoreCounts[];
  /** Answers to the overall question on the whole service, of each questionnaire that asks it. */
  readonly overall: readonly LevelCounts[];
}

export interface Ranking {
  readonly method: MethodStamp;
  readonly tieRule: { readonly name: TieRule; readonly vi: string; readonly en: string };
  readonly minimumResponses: number;
  /** Core codes that entered the index. */
  readonly criteria: readonly string[];
  /** Best first; tied agencies in the order of their ids. */
  readonly entries: readonly RankingEntry[];
  /** Agencies without rank, in the order of their ids. */
  readonly excluded: readonly Exclusion[];
}

export interface RankingEntry {
  readonly agencyId: number;
  /** Rank over all groups; 1 is best. */
  readonly rank: number;
  readonly group: string;
  readonly rankInGroup: number;
  /** 0…100, unrounded, over the comparable criteria only: it may differ from the agency's own index. */
  readonly index: number;
  /** Forms in the index. */
  readonly n: number;
  /** Number of others, over all groups, with the same index. */
  readonly tiedWith: number;
  /** Codes of the compared factors that none of its responses rates; its index stands on the other factors alone. */
  readonly withoutFactors: readonly string[];
}

/** Ranking of agencies, see {@link rankAgencies}. */
export type RankAgencies = typeof rankAgencies;

interface Scored {
  readonly agency: RankingCandidate;
  readonly index: number;
}

const TIE_RULE: TieRule = 'best';

/**
 * Ranks agencies on their unrounded index over the comparable criteria, over all groups and inside each. An agency
 * that cannot be ranked is listed with the reason and takes no rank.
 *
 * @throws RangeError when an agency is given twice or the minimum is not a whole number ≥ 0
 */
export function rankAgencies(input: RankingInput): Ranking {
  requireUsable(input);
  const byId = [...input.agencies].sort((a, b) => a.agencyId - b.agencyId);
  const judged = byId.map((agency) => ({ agency, verdict: indexOrReason(agency, input) }));
  const scored = judged.flatMap(({ agency, verdict }) =>
    typeof verdict === 'number' ? [{ agency, index: verdict }] : [],
  );
  const { vi, en } = TIE_RULES.rows[TIE_RULE];
  return {
    method: methodStamp(input.method),
    tieRule: { name: TIE_RULE, vi, en },
    minimumResponses: input.minimumResponses,
    criteria: input.comparable.criteria.map(({ coreCode }) => coreCode),
    entries: entriesOf(scored, input),
    excluded: judged.flatMap(({ agency: { agencyId, responses }, verdict }) =>
      typeof verdict === 'number' ? [] : [exclusion(agencyId, verdict, responses, input.minimumResponses)],
    ),
  };
}

/** Computes the index of an agency, or the first reason against a rank: faults of the form come before faults of the collection. */
export function indexOrReason(
  agency: RankingCandidate,
  input: Omit<RankingInput, 'agencies'>,
): number | ExclusionCode {
  const criteria = comparableCounts(agency, input.comparable);
  if (input.method !== 'overall-question' && criteria.length === 0) return 'NOTHING_COMPARABLE';
  if (agency.responses === 0) return 'NO_RESPONSES';
  if (agency.responses < input.minimumResponses) return 'BELOW_MINIMUM';
  const { factors } = input.comparable;
  return satisfactionIndex(input.method, { criteria, factors, overall: agency.overall }) ?? 'INDEX_UNDEFINED';
}

function comparableCounts(agency: RankingCandidate, comparable: ComparableCriteria) {
  const factors = new Map(comparable.criteria.map(({ coreCode, factor }) => [coreCode, factor]));
  return agency.criteria.flatMap(({ coreCode, counts, satisfied }) => {
    const factor = factors.get(coreCode);
    return factor === undefined ? [] : [{ code: coreCode, factor, counts, satisfied }];
  });
}

/** Compared factors without an answer; none under a method that looks at no factor. */
function withoutFactors(agency: RankingCandidate, { method, comparable }: RankingInput): readonly string[] {
  if (method === 'overall-question') return [];
  const answered = comparableCounts(agency, comparable).filter(({ counts }) => sum(counts) > 0);
  const rated = new Set(answered.map(({ factor }) => factor));
  return comparable.factors.flatMap(({ code }) => (rated.has(code) ? [] : [code]));
}

function entriesOf(scored: readonly Scored[], input: RankingInput): readonly RankingEntry[] {
  const groups = new Set(scored.map(({ agency }) => agency.group));
  const inGroup = new Map(
    [...groups]
      .flatMap((group) =>
        rankedBy(
          scored.filter(({ agency }) => agency.group === group),
          indexOf,
          TIE_RULE,
        ),
      )
      .map(({ item, rank }) => [item, rank]),
  );
  return rankedBy(scored, indexOf, TIE_RULE)
    .map(({ item, rank, tiedWith }) => {
      const { agencyId, group, responses } = item.agency;
      return {
        agencyId,
        rank,
        group,
        rankInGroup: inGroup.get(item) ?? rank,
        index: item.index,
        n: responses,
        tiedWith,
        withoutFactors: withoutFactors(item.agency, input),
      };
    })
    .sort((a, b) => a.rank - b.rank || a.agencyId - b.agencyId);
}

function indexOf({ index }: Scored): number {
  return index;
}

function requireUsable({ agencies, minimumResponses }: RankingInput): void {
  if (!Number.isInteger(minimumResponses) || minimumResponses < 0) {
    throw new RangeError(`minimum of responses: ${minimumResponses}`);
  }
  if (new Set(agencies.map(({ agencyId }) => agencyId)).size !== agencies.length) {
    throw new RangeError('an agency is ranked once; one was given twice');
  }
}
