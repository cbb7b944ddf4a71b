import { Transaction } from '@hailong/database';

/** Responses over which means are taken; null: all. */
export interface MeansAsked {
  readonly agencyId: number;
  readonly roundId: number;
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  readonly channel: number | null;
  readonly field: number | null;
  readonly procedureGroup: number | null;
  /** True: surplus responses too. */
  readonly surplus: boolean;
  /** True: responses with a sign of doubtful quality too. */
  readonly flagged: boolean;
}

const MEANS = `
select n.item, avg(n.value::numeric)::float8 as mean
from hailong.survey_response r
join hailong.response_detail d using (agency_id, response_id)
cross join lateral jsonb_each_text(d.numbers) as n(item, value)
where r.agency_id = $1 and r.round_id = $2 and r.questionnaire_id = $3 and r.respondent_group = $4 and r.valid
  and ($5::smallint is null or r.channel = $5) and ($6::smallint is null or r.field = $6)
  and ($7::smallint is null or r.procedure_group = $7) and ($8 or not r.surplus) and ($9 or r.flags = 0)
group by n.item`;

/** Means of the numbers of valid responses by item, through the door of the agency alone. */
export async function numberMeans(tx: Transaction, asked: MeansAsked): Promise<ReadonlyMap<string, number>> {
  const { agencyId, roundId, questionnaireId, group, channel, field, procedureGroup } = asked;
  const rows = await tx.query<{ item: string; mean: number }>(MEANS, [
    ...[agencyId, roundId, questionnaireId, group, channel, field, procedureGroup],
    ...[asked.surplus, asked.flagged],
  ]);
  return new Map(rows.map(({ item, mean }) => [item, mean]));
}
