import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { StoredAddress } from '../domain/fielded-round';

/** Forms of one address, class and day. */
export interface FormsOfDay extends StoredAddress {
  readonly receivedOn: CalendarDay;
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly forms: number;
}

/** Days of a count: forms received before `since` are counted as of the day before it. */
export interface CountedDays {
  readonly since: CalendarDay;
  readonly before: CalendarDay;
}

/**
 * Counts the forms of an agency in a round by day, for the examiner: those that said enough when they came, and of those that the
 * agency has seen the valid ones, because it judges them itself.
 */
export function receivedForms(
  tx: Transaction,
  { agencyId, roundId }: { readonly agencyId: number; readonly roundId: number },
  { since, before }: CountedDays,
): Promise<FormsOfDay[]> {
  return tx.query<FormsOfDay>(
    `select greatest(r.received_on, $3::date - 1) as "receivedOn", r.agency_id as "agencyId", r.respondent_group as "group",
       r.channel, r.field, r.procedure_group as "procedureGroup", r.form_class as "formClass", count(*)::int as forms
     from hailong.survey_response r
     left join hailong.response_detail d on not r.valid and d.agency_id = r.agency_id and d.response_id = r.response_id
     where r.agency_id = $1 and r.round_id = $2 and r.received_on < $4
       and (r.valid or r.form_class <> 1 and d.set_aside is null)
     group by 1, 2, 3, 4, 5, 6, 7`,
    [agencyId, roundId, since, before],
  );
}
