import type { Transaction } from '@hailong/database';
import type { CalendarDay } from '@hailong/kernel';

/** Forms of an agency that one entrant entered: received = screened out + invalid + surplus + valid. It is the examiner's. */
export interface EntryCount {
  /** Id of the agency, or below zero of the collecting body, see `bodies`. */
  readonly enteredBy: number;
  readonly received: number;
  readonly screenedOut: number;
  readonly invalid: number;
  readonly surplus: number;
  readonly valid: number;
  /** Forms received before today that say enough. */
  readonly before: number;
}

/** Counts an agency's forms of a round by their entrant; forms that respondents sent are left out. */
export function entryCounts(
  tx: Transaction,
  {
    agencyId,
    roundId,
    today,
  }: { readonly agencyId: number; readonly roundId: number; readonly today: CalendarDay },
): Promise<EntryCount[]> {
  return tx.query<EntryCount>(
    `select d.entered_by as "enteredBy", count(*)::int as received,
       count(*) filter (where d.set_aside = 1)::int as "screenedOut",
       count(*) filter (where not r.valid and d.set_aside is distinct from 1)::int as invalid,
       count(*) filter (where r.valid and r.surplus)::int as surplus,
       count(*) filter (where r.valid and not r.surplus)::int as valid,
       count(*) filter (where r.received_on < $3 and d.set_aside is null)::int as before
     from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id)
     where r.agency_id = $1 and r.round_id = $2 and d.entered_by is not null
     group by d.entered_by order by d.entered_by desc`,
    [agencyId, roundId, today],
  );
}
