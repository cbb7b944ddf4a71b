import { ReadOrganisation } from '@hailong/agencies';
import { DescentLink } from '../domain/earlier-units';

/** Links of a chain of successions that are followed at most. */
const MOST_STEPS = 20;

/** Reads the successions from and to agencies, and from and to those that they lead to. */
export async function successionsAround(
  organisation: ReadOrganisation,
  agencyIds: readonly number[],
): Promise<readonly DescentLink[]> {
  const known = new Set<number>();
  const links = new Map<string, DescentLink>();
  let next = [...new Set(agencyIds)];
  for (let step = 0; step < MOST_STEPS && next.length > 0; step += 1) {
    next.forEach((id) => known.add(id));
    for (const { predecessorId, successorId, effectiveOn, share } of await organisation.successions(next))
      links.set(`${predecessorId}-${successorId}-${effectiveOn}`, {
        predecessorId,
        successorId,
        effectiveOn,
        share,
      });
    const ends = [...links.values()].flatMap(({ predecessorId, successorId }) => [
      predecessorId,
      successorId,
    ]);
    next = [...new Set(ends)].filter((id) => !known.has(id));
  }
  return [...links.values()];
}
