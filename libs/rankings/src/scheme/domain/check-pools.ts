import { codeProblems, labelProblems, repeatedCodeProblems } from '@hailong/criteria/domain';
import type { Problem } from '@hailong/kernel';
import { agenciesOfPool, knownGroups } from './pooled-units';
import { PROBLEMS } from './problems';
import type { PooledUnits } from './ranking-scheme';
import type { SchemeAgency } from './scheme-agencies';

/** Fewest agencies of a pool. */
const FEWEST = 2;

/** Problems of the pools of a scheme by themselves. */
export function poolProblems(pools: readonly PooledUnits[]): Problem[] {
  return [
    ...repeatedCodeProblems(pools.map(({ code }, at) => ({ code, place: `${placeOf(at)}.code` }))),
    ...pools.flatMap(({ code, title, agencies }, at) => [
      ...codeProblems(code, `${placeOf(at)}.code`),
      ...labelProblems(title, `${placeOf(at)}.title`),
      ...(agencies.length < FEWEST ? [PROBLEMS.POOL_TOO_SMALL.at(`${placeOf(at)}.agencies`, code)] : []),
    ]),
    ...repeatedAgencies(pools),
  ];
}

/** Problems of pools whose agencies, also those that take part in no round, stand in different ranking groups. */
export function dividedPoolProblems(
  pools: readonly PooledUnits[],
  agencies: readonly SchemeAgency[],
): Problem[] {
  return pools.flatMap((pool, at) => {
    const groups = knownGroups(agenciesOfPool(pool, agencies));
    return groups.length > 1 ? [PROBLEMS.POOL_GROUPS_DIFFERENT.at(placeOf(at), pool.code, groups)] : [];
  });
}

function repeatedAgencies(pools: readonly PooledUnits[]): Problem[] {
  const seen = new Set<number>();
  return pools.flatMap(({ agencies }, at) =>
    agencies.flatMap(({ agencyId, code }, index) => {
      if (seen.has(agencyId))
        return [PROBLEMS.POOL_AGENCY_REPEATED.at(`${placeOf(at)}.agencies[${index}]`, code)];
      seen.add(agencyId);
      return [];
    }),
  );
}

function placeOf(at: number): string {
  return `pooledUnits[${at}]`;
}
