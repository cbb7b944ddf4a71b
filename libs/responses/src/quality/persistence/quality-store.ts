import type { Transaction } from '@hailong/database';
import { REPEAT_DIGEST } from './repeat-digest';

/** A response as it is examined: with its answers, which only its agency's own door reads. */
export interface ExaminedRow {
  readonly responseId: string;
  readonly questionnaireId: number;
  /** Number of the channel in CHANNELS. */
  readonly channel: number;
  readonly flags: number;
  /** Number in FORM_CLASSES. */
  readonly formClass: number;
  readonly valid: boolean;
  /** Block that it is sealed in; 0: none. */
  readonly block: number;
  readonly answers: string;
  readonly assistedBy: string | null;
  /** Entrant, see `bodies`. */
  readonly enteredBy: number | null;
}

/** Reads a page of responses by id, which is random, so the order says nothing about their time. */
export function examinedPage(
  tx: Transaction,
  of: RoundOfAgency,
  after: string,
  limit: number,
): Promise<ExaminedRow[]> {
  return tx.query<ExaminedRow>(
    `select r.response_id as "responseId", r.questionnaire_id as "questionnaireId", r.channel, r.flags, r.form_class as "formClass", r.valid,
       r.block, r.answers,
       d.assisted_by as "assistedBy", d.entered_by as "enteredBy"
     from hailong.survey_response r left join hailong.response_detail d using (agency_id, response_id)
     where r.agency_id = $1 and r.round_id = $2 and r.response_id > $3::uuid order by r.response_id limit $4`,
    [of.agencyId, of.roundId, after, limit],
  );
}

export interface RoundOfAgency {
  readonly agencyId: number;
  readonly roundId: number;
}

/*
 * Paper forms in the order of their serials: what stands before the last digits, then those digits as a number, so that
 * BK-9 comes before BK-10. A new sheet begins a new run; a form that was set aside says nothing and ends none.
 */
const SERIAL_RUNS = `
with ordered as (
  select r.response_id, r.questionnaire_id, r.answers, p.prefix, p.number,
    r.answers is distinct from lag(r.answers) over (partition by r.questionnaire_id, p.prefix order by p.number, r.response_id)
      as begins
  from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id),
    lateral (select substring(d.serial from '^(.*?)[0-9]*$') as prefix, substring(d.serial from '[0-9]+$')::numeric as number) p
  where r.agency_id = $1 and r.round_id = $2 and d.serial is not null and d.set_aside is null
), numbered as (
  select response_id, questionnaire_id, prefix,
    count(*) filter (where begins) over (partition by questionnaire_id, prefix order by number, response_id) as run
  from ordered
), measured as (
  select response_id, count(*) over (partition by questionnaire_id, prefix, run) as forms from numbered
)
select response_id as "responseId" from measured where forms >= $3`;

/** Responses on paper whose neighbours by serial are answered exactly alike, at least so many in a row. */
export async function serialRuns(
  tx: Transaction,
  of: RoundOfAgency,
  length: number,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ responseId: string }>(SERIAL_RUNS, [of.agencyId, of.roundId, length]);
  return new Set(rows.map(({ responseId }) => responseId));
}

/**
 * Counts the texts of at least so many letters that are the same but for case and spaces, those that wait and those that have
 * appeared: the latter left their digest. Joined to nothing.
 */
export async function repeatedTexts(
  tx: Transaction,
  of: RoundOfAgency,
): Promise<{ readonly texts: number; readonly comments: number }> {
  const [row] = await tx.query<{ texts: number; comments: number }>(
    `select count(*)::int as texts, coalesce(sum(n), 0)::int as comments from (
       select count(*) as n from (
         select case when comment is null then repeat_digest else ${REPEAT_DIGEST} end as digest
         from hailong.open_comment where agency_id = $1 and round_id = $2
       ) as digested where digest is not null group by digest having count(*) > 1
     ) as repeated`,
    [of.agencyId, of.roundId],
  );
  return row ?? { texts: 0, comments: 0 };
}
