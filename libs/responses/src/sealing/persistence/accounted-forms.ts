import type { Transaction } from '@hailong/database';

/** Forms of a respondent group in one word of the account and one class, in blocks and outside. */
export interface AccountOfForms {
  readonly group: number;
  readonly word: 'screenedOut' | 'invalid' | 'surplus' | 'valid' | 'removed';
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly sealed: number;
  readonly outside: number;
}

/** Counts all forms of an agency in a round, as the recount of tallies does. */
export function accountsOfForms(
  tx: Transaction,
  agencyId: number,
  roundId: number,
): Promise<AccountOfForms[]> {
  return tx.query<AccountOfForms>(
    `select r.respondent_group as "group", r.form_class as "formClass",
       case when not r.valid and d.set_aside = 1 then 'screenedOut' when not r.valid then 'invalid'
         when r.surplus then 'surplus'
         when r.removed then 'removed' else 'valid' end as word,
       count(*) filter (where r.block > 0)::int as sealed, count(*) filter (where r.block = 0)::int as outside
     from hailong.survey_response r left join hailong.response_detail d using (agency_id, response_id)
     where r.agency_id = $1 and r.round_id = $2 group by 1, 2, 3`,
    [agencyId, roundId],
  );
}
