import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import type { CountedState } from '../domain/opinion-counts';

/** Opinions to count: of an agency or of all, of a round or of all. */
export interface Counting {
  readonly agencyId?: number;
  readonly roundId?: number;
  readonly today: CalendarDay;
}

/** Counts opinions by agency and state, from their days alone: the province may read nothing else of them. */
export function countedStates(
  tx: Transaction,
  { agencyId, roundId, today }: Counting,
): Promise<CountedState[]> {
  return tx.query(
    `select agency_id as "agencyId", state, count(*)::int as opinions,
       (count(*) filter (where closed_on is null and due_on < $3))::int as overdue,
       (count(*) filter (where closed_on <= due_on))::int as "inTime",
       coalesce(sum(closed_on - appeared_on), 0)::int as days
     from hailong.opinion where ($1::int is null or agency_id = $1) and ($2::int is null or round_id = $2)
     group by agency_id, state order by agency_id, state`,
    [agencyId ?? null, roundId ?? null, today],
  );
}
