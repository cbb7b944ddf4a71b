import { TestDatabase } from './test-database';

/** Tallies made anew from the responses, past the walls, after a story has set up responses by hand. */
export async function recountAll(db: TestDatabase): Promise<void> {
  await db.admin(`delete from hailong.tally`);
  await db.admin(`insert into hailong.tally (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class, responses, invalid, seen, counts)
    select c.agency_id, c.round_id, c.questionnaire_id, c.respondent_group, c.channel, c.field, c.procedure_group, c.tally_class, c.valid, c.invalid, c.seen,
      array(select coalesce(sum(u.n), 0)::int from generate_series(1, q.sheet_size) as slot(i)
        left join (select v.i, v.n from hailong.survey_response r, lateral unnest(hailong.sheet_counts(r.answers, q.sheet_offsets, q.sheet_size, 1)) with ordinality as v(n, i)
          where r.valid and (r.agency_id, r.questionnaire_id, r.channel, case when r.flags <> 0 then 2 else 0 end + r.surplus::int)
            = (c.agency_id, c.questionnaire_id, c.channel, c.tally_class)) u using (i)
        group by slot.i order by slot.i)
    from (select agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group,
        (case when flags <> 0 then 2 else 0 end + surplus::int)::smallint as tally_class,
        count(*) filter (where valid)::int as valid, count(*) filter (where not valid)::int as invalid,
        count(*) filter (where valid and form_class = 1)::int as seen
      from hailong.survey_response group by 1, 2, 3, 4, 5, 6, 7, 8) c
    join hailong.questionnaire q using (questionnaire_id)`);
}
