import type { Transaction } from '@hailong/database';
import { IdPortion } from '../domain/id-portions';
import { AlikeResponses } from '../domain/recounted-tallies';
import { StoredTally } from '../domain/tally-difference';

/** Slot, in the vector of counts, of the character p.c at the position p.i of a sheet k. */
export const SLOT_OF_CHARACTER =
  "(k.sheet_offsets[p.i] + strpos('-.0123456789abcdefghijklmnopqrstuvwxyz', p.c) - 1)";

const KEY = `round_id as "roundId", questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
  procedure_group as "procedureGroup"`;

/*
 * Joins the sheets of responses that count alike, so that the database reads each response once and no row is made of a character.
 */
const ALIKE = `
with alike as (
  select ${KEY}, (surplus::int + case when flags = 0 then 0 else 2 end)::smallint as "tallyClass", valid,
    not valid and exists (
      select from hailong.response_detail d where d.agency_id = $1 and d.response_id = r.response_id and d.set_aside = 1
    ) as outside, valid and form_class = 1 as seen, length(answers) as length, count(*)::int as n,
    coalesce(string_agg(answers, '') filter (where valid), '') as sheets
  from hailong.survey_response r where agency_id = $1 and response_id between $2 and $3
  group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
)
select a.*, q.sheet_offsets as offsets,
  exists (select from hailong.survey_round r where r.round_id = a."roundId") as "hasRound"
from alike a left join hailong.questionnaire q on q.questionnaire_id = a."questionnaireId"`;

/** Responses of an agency with ids of one portion, those together that count alike. */
export function alikeResponses(
  tx: Transaction,
  agencyId: number,
  { first, last }: IdPortion,
): Promise<AlikeResponses[]> {
  return tx.query<AlikeResponses>(ALIKE, [agencyId, first, last]);
}

export function storedTallies(tx: Transaction, agencyId: number): Promise<StoredTally[]> {
  return tx.query<StoredTally>(
    `select ${KEY}, tally_class as "tallyClass", responses, invalid, screened_out as "screenedOut", seen, counts
     from hailong.tally where agency_id = $1`,
    [agencyId],
  );
}
