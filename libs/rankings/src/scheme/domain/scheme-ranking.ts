import type { LocalizedText } from '@hailong/kernel';
import { Exclusion, exclusion } from '../../ranking/domain/exclusion';
import { Ranking } from '../../ranking/domain/rank-agencies';
import { SchemeGroup } from './ranking-scheme';
import { SchemeAgency } from './scheme-agencies';

/** Ranking group of a scheme with its numbers. */
export interface GroupSummary {
  readonly code: string;
  readonly label: LocalizedText;
  /** Index that its agencies shall reach, percent; absent: no target. */
  readonly target?: number;
  /** Agencies with a rank. */
  readonly ranked: number;
  /** Agencies with a rank that reach the target; absent without one. */
  readonly reached?: number;
}

/** Ranking with the agencies whose figures were never looked at, in the order of the ids of all that have no rank. */
export function withExcluded(ranking: Ranking, agencies: readonly SchemeAgency[]): Ranking {
  const others = agencies.flatMap(({ agencyId, excluded }): readonly Exclusion[] =>
    excluded === undefined ? [] : [exclusion(agencyId, excluded, 0, ranking.minimumResponses)],
  );
  const excluded = [...ranking.excluded, ...others].sort((a, b) => a.agencyId - b.agencyId);
  return { ...ranking, excluded };
}

/** Ranking of a service field: agencies without a form have none of the field, which is no fault of theirs. */
export function withinField(ranking: Ranking): Ranking {
  return {
    ...ranking,
    excluded: ranking.excluded.map((each) =>
      each.code === 'NO_RESPONSES'
        ? exclusion(each.agencyId, 'NO_FORM_IN_FIELD', each.n, ranking.minimumResponses)
        : each,
    ),
  };
}

/** Groups of the entries in the order of the scheme; where the scheme states none, in the order of their codes. */
export function groupSummaries(
  groups: readonly SchemeGroup[],
  { entries }: Pick<Ranking, 'entries'>,
): readonly GroupSummary[] {
  const ofRounds = [...new Set(entries.map(({ group }) => group))].sort();
  const listed: readonly Pick<SchemeGroup, 'code' | 'label' | 'target'>[] =
    groups.length > 0 ? groups : ofRounds.map((code) => ({ code, label: { vi: code } }));
  return listed.map(({ code, label, target }) => {
    const own = entries.filter(({ group }) => group === code);
    const summary = { code, label, ranked: own.length };
    if (target === undefined) return summary;
    return { ...summary, target, reached: own.filter(({ index }) => index >= target).length };
  });
}
