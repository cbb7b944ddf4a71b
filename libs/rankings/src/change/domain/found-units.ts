import { PooledAgencies, membersOf } from '../../ranking/domain/pooled-agencies';
import type { EarlierUnit } from './earlier-units';

/** Earlier units of an agency of today, by its id. */
export type UnitsOf = (agencyId: number) => readonly EarlierUnit[];

/** Earlier units of an agency or of a pool, as far as earlier figures have them. */
export interface FoundUnits {
  /** Units with figures, in the order of their ids. */
  readonly earlier: readonly EarlierUnit[];
  /** Units without figures; of a pool also its agencies that are younger and have no predecessor. */
  readonly missing: readonly EarlierUnit[];
  /** Agencies of a pool of which no earlier unit has figures; of a single agency none. */
  readonly lost: readonly number[];
  /** True: neither the agency nor a predecessor existed. Never of a pool. */
  readonly isNew: boolean;
}

/**
 * Finds the units whose earlier figures are those of an agency, or of the agencies of a pool together. The shares of a unit that went
 * into several agencies of a pool are added up.
 *
 * @param has tells whether a unit has figures
 */
export function foundUnits(
  unit: PooledAgencies,
  unitsOf: UnitsOf,
  has: (agencyId: number) => boolean,
): FoundUnits {
  const members = membersOf(unit);
  const isPool = unit.members !== undefined;
  const units = together(members.flatMap(unitsOf));
  const young = members.filter((id) => unitsOf(id).length === 0);
  return {
    earlier: units.filter(({ agencyId }) => has(agencyId)),
    missing: [
      ...units.filter(({ agencyId }) => !has(agencyId)),
      ...(isPool ? young.map((agencyId) => ({ agencyId, share: 1 })) : []),
    ],
    lost: isPool ? members.filter((id) => !unitsOf(id).some(({ agencyId }) => has(agencyId))) : [],
    isNew: !isPool && units.length === 0,
  };
}

function together(units: readonly EarlierUnit[]): readonly EarlierUnit[] {
  const shares = new Map<number, number>();
  for (const { agencyId, share } of units)
    shares.set(agencyId, Math.min(1, (shares.get(agencyId) ?? 0) + share));
  return [...shares]
    .map(([agencyId, share]) => ({ agencyId, share }))
    .sort((a, b) => a.agencyId - b.agencyId);
}
