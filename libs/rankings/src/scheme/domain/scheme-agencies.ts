import type { Agency } from '@hailong/agencies/domain';
import type { Participant } from '@hailong/surveys/domain';
import type { ExclusionCode } from '../../ranking/domain/exclusion';
import type { PooledAgencies } from '../../ranking/domain/pooled-agencies';
import type { EnteringRounds } from './entering-rounds';
import type { SchemeGroup } from './ranking-scheme';

/** Agency in the ranking of a scheme, or several that enter it as one. */
export interface SchemeAgency extends PooledAgencies {
  /** Code of its group; undefined: the scheme has none for it. */
  readonly group: string | undefined;
  /** Reason that keeps it out whatever its figures are; undefined: its figures decide. */
  readonly excluded:
    | Extract<ExclusionCode, 'NO_ROUND' | 'NO_GROUP' | 'NOTHING_COMPARABLE' | 'POOL_DIVIDED'>
    | undefined;
}

type Described = Pick<Agency, 'agencyId' | 'kind' | 'level'>;
type Grouped = Pick<Participant, 'agencyId' | 'rankingGroup'>;

/**
 * Agencies of the ranking of a scheme, each once: those that take part in its rounds, and those of the tree that belong to one of its
 * groups and take part in none. An agency in rounds on another core alone has nothing comparable. Where several rounds give an
 * agency different ranking groups, that of the round that was opened last holds.
 *
 * @param tree agencies of the day that the scheme looks at
 * @param others participants that are not in the tree of that day, under their last kind and level
 */
export function schemeAgencies(
  groups: readonly SchemeGroup[],
  rounds: EnteringRounds,
  { tree, others }: { readonly tree: readonly Described[]; readonly others: readonly Described[] },
): readonly SchemeAgency[] {
  const entered = groupsByAgency(rounds.entered.flatMap(({ document }) => document.participants));
  const elsewhere = groupsByAgency(
    rounds.leftOut.flatMap(({ round, code }) => (code === 'OTHER_CORE' ? round.document.participants : [])),
  );
  const taken = new Map([...elsewhere, ...entered]);
  const known = groups.length > 0 ? groups : groupsOfRounds(taken);
  return [...tree, ...others]
    .map((agency) => {
      const { agencyId } = agency;
      const group = groupOf(known, agency, taken.get(agencyId) ?? agency.kind);
      return { agencyId, group, excluded: exclusionOf({ agencyId, group }, entered, elsewhere) };
    })
    .filter(({ agencyId, group }) => group !== undefined || taken.has(agencyId));
}

function exclusionOf(
  { agencyId, group }: Pick<SchemeAgency, 'agencyId' | 'group'>,
  entered: ReadonlyMap<number, string>,
  elsewhere: ReadonlyMap<number, string>,
): SchemeAgency['excluded'] {
  if (group === undefined) return 'NO_GROUP';
  if (entered.has(agencyId)) return undefined;
  return elsewhere.has(agencyId) ? 'NOTHING_COMPARABLE' : 'NO_ROUND';
}

/** Ranking group of each agency, that of the last round where there are several. */
function groupsByAgency(participants: readonly Grouped[]): ReadonlyMap<number, string> {
  return new Map(participants.map(({ agencyId, rankingGroup }) => [agencyId, rankingGroup]));
}

/** Groups of a scheme that states none: the ranking groups of the rounds. */
function groupsOfRounds(taken: ReadonlyMap<number, string>): readonly SchemeGroup[] {
  return [...new Set(taken.values())].map((code) => ({ code, label: { vi: code }, roundGroups: [code] }));
}

/** Code of the first group whose every condition an agency meets. */
function groupOf(
  groups: readonly SchemeGroup[],
  { kind, level }: Described,
  rankingGroup: string,
): string | undefined {
  return groups.find(
    ({ kinds, levels, roundGroups }) =>
      (kinds?.includes(kind) ?? true) &&
      (levels?.includes(level) ?? true) &&
      (roundGroups?.includes(rankingGroup) ?? true),
  )?.code;
}
