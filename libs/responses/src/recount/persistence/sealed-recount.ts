import type { Transaction } from '@hailong/database';
import { RemovedForms, SealedNumber } from '../domain/sealed-number';
import { SLOT_OF_CHARACTER } from './recount-store';

const KEY = 'round_id, questionnaire_id, respondent_group, block';

const RECOUNT = `
with sheets as (
  select ${KEY}, form_class, answers, count(*)::int as n
  from hailong.survey_response where agency_id = $1 and block > 0 group by ${KEY}, form_class, answers
), recounted as (
  select ${KEY}, (array['seen', 'touched', 'independent'])[form_class] as what, n from sheets
  union all
  select ${KEY}, 'responses', n from sheets
  union all
  select ${KEY}, 'slot ' || ${SLOT_OF_CHARACTER}, k.n
  from (select s.*, q.sheet_offsets from sheets s join hailong.questionnaire q using (questionnaire_id)) k,
    lateral unnest(string_to_array(k.answers, null)) with ordinality as p(c, i)
  union all
  select ${KEY}, 'sum of ' || v.item, v.value::numeric
  from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id),
    lateral jsonb_each_text(d.numbers) as v(item, value)
  where r.agency_id = $1 and r.block > 0
)
select round_id as "roundId", questionnaire_id as "questionnaireId", respondent_group as "group", block as "blockNo", what,
  sum(n)::float8 as n
from recounted group by ${KEY}, what`;

/** Counts the forms of every block of an agency again, in the database and apart from the arithmetic that seals them. */
export function recountSealed(tx: Transaction, agencyId: number): Promise<SealedNumber[]> {
  return tx.query<SealedNumber>(RECOUNT, [agencyId]);
}

/** Counts the removed forms of an agency again, by the block that holds them. */
export function recountRemoved(tx: Transaction, agencyId: number): Promise<RemovedForms[]> {
  return tx.query<RemovedForms>(
    `select round_id as "roundId", questionnaire_id as "questionnaireId", respondent_group as "group", block as "blockNo",
       form_class as "formClass", count(*)::int as forms
     from hailong.survey_response where agency_id = $1 and removed group by 1, 2, 3, 4, 5`,
    [agencyId],
  );
}
