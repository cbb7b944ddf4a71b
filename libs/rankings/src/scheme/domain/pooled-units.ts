import { poolNumber } from '../../ranking/domain/pooled-agencies';
import type { Texts } from '@hailong/kernel';
import type { PooledUnits } from './ranking-scheme';
import type { SchemeAgency } from './scheme-agencies';

/**
 * Agencies of a ranking with the agencies of each pool as a single entry. The pool is in the group of its agencies that take part; where
 * the rounds put these into different groups it has no rank, and where none takes part it has the reason of the first.
 */
export function withPools(
  pools: readonly PooledUnits[],
  agencies: readonly SchemeAgency[],
): readonly SchemeAgency[] {
  const pooled = new Set(pools.flatMap(idsOf));
  return [
    ...agencies.filter(({ agencyId }) => !pooled.has(agencyId)),
    ...pools.map((pool, at) => poolEntry(poolNumber(at), pool, agencies)),
  ];
}

/** Ranking groups of agencies, as far as they are known. */
export function knownGroups(agencies: readonly SchemeAgency[]): readonly string[] {
  return [...new Set(agencies.flatMap(({ group }) => group ?? []))];
}

/** Agencies of a pool among those of a ranking. */
export function agenciesOfPool(
  pool: PooledUnits,
  agencies: readonly SchemeAgency[],
): readonly SchemeAgency[] {
  const ids = new Set(idsOf(pool));
  return agencies.filter(({ agencyId }) => ids.has(agencyId));
}

/** Pool that an agency is in; undefined: none. */
export function poolOfAgency(
  pools: readonly PooledUnits[] | undefined,
  agencyId: number,
): PooledUnits | undefined {
  return pools?.find((pool) => idsOf(pool).includes(agencyId));
}

/** Number of the entry in which an agency is ranked: its id, or the number of the pool that it is in. */
export function entryNumber(pools: readonly PooledUnits[] | undefined, agencyId: number): number {
  const at = pools?.findIndex((pool) => idsOf(pool).includes(agencyId)) ?? -1;
  return at < 0 ? agencyId : poolNumber(at);
}

/** Sentence that stands above the page of an agency whose figures are those of its pool. */
export function pooledText({ title, agencies }: Pick<PooledUnits, 'title' | 'agencies'>): Texts {
  const codes = agencies.map(({ code }) => code).join(', ');
  return {
    vi: `Số liệu chung của nhóm gộp "${title.vi}" (${codes}), không phải của riêng cơ quan nào trong nhóm.`,
    en: `These are the figures of the pool "${title.en ?? title.vi}" (${codes}) together, of no agency in it alone.`,
  };
}

function poolEntry(agencyId: number, pool: PooledUnits, agencies: readonly SchemeAgency[]): SchemeAgency {
  const own = agenciesOfPool(pool, agencies);
  const taking = own.filter(({ excluded }) => excluded === undefined);
  const [group, ...others] = knownGroups(taking.length > 0 ? taking : own);
  const reason = taking.length > 0 ? undefined : (own[0]?.excluded ?? 'NO_GROUP');
  return { agencyId, members: idsOf(pool), group, excluded: others.length > 0 ? 'POOL_DIVIDED' : reason };
}

function idsOf({ agencies }: PooledUnits): readonly number[] {
  return agencies.map(({ agencyId }) => agencyId);
}
