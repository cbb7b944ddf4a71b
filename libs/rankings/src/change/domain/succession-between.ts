import type { CalendarDay } from '@hailong/kernel';
import { DescentLink, EarlierUnit, earlierUnits } from './earlier-units';
import { GoneAgency, goneAgencies } from './gone-agencies';

/** Period with its agencies. */
export interface AgenciesOfPeriod {
  /** First day of the period. */
  readonly from: CalendarDay;
  /** Day whose organisation counts. */
  readonly on: CalendarDay;
  /** Agencies of that day. */
  readonly existing: ReadonlySet<number>;
  /** Agencies that its figures list, with a rank or without. */
  readonly listed: readonly number[];
}

/** Agencies of two periods, linked by what happened to the organisation in between. */
export interface SuccessionBetween {
  /** Earlier units of an agency of the later period. */
  readonly unitsOf: (agencyId: number) => readonly EarlierUnit[];
  /** Agencies of the earlier figures that the later ones neither list nor compare with. */
  readonly goneBeside: (compared: readonly EarlierUnit[]) => readonly GoneAgency[];
}

/**
 * Links the agencies of two periods by the links after the earlier day, and those within the earlier period from agencies that were no
 * more on that day.
 *
 * @param others agencies with forms in the earlier period that are in none of its lists
 */
export function successionBetween(
  now: AgenciesOfPeriod,
  then: AgenciesOfPeriod,
  links: readonly DescentLink[],
  others: readonly number[] = [],
): SuccessionBetween {
  const between = linksBetween(now, then, links);
  const existed = new Set([...then.existing, ...then.listed, ...others]);
  return {
    unitsOf: (agencyId) => {
      // An agency that is no more on the later day is ranked as it was before its links.
      const own = now.existing.has(agencyId)
        ? between
        : between.filter(({ predecessorId }) => predecessorId !== agencyId);
      return earlierUnits(agencyId, { existed, links: own });
    },
    goneBeside: (compared) =>
      goneAgencies({
        ...{ then: then.listed, existing: now.existing, links: between },
        accounted: new Set([...now.listed, ...compared.map(({ agencyId }) => agencyId)]),
      }),
  };
}

function linksBetween(
  now: AgenciesOfPeriod,
  then: AgenciesOfPeriod,
  links: readonly DescentLink[],
): readonly DescentLink[] {
  return links.filter(({ predecessorId, effectiveOn }) => {
    const first = then.existing.has(predecessorId) ? then.on : then.from;
    return first < effectiveOn && effectiveOn <= now.on;
  });
}
