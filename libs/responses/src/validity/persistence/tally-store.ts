import type { Transaction } from '@hailong/database';
import { addSheet } from '@hailong/questionnaires/domain';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { TallyCell } from '../../intake/domain/pending-response';
import { tallyClassOf } from '../../intake/domain/tally-class';
import type { StoredResponse } from './response-store';

const KEY = `agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, tally_class`;

/** Counts of a response in its tally; an invalid response counts as a number alone. */
const ADD = `
insert into hailong.tally as t (${KEY}, responses, invalid, counts, seen)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::int[], $12
on conflict (${KEY}) do update set responses = t.responses + excluded.responses, invalid = t.invalid + excluded.invalid,
  seen = t.seen + excluded.seen,
  counts = array(select u.x + u.y from unnest(t.counts, excluded.counts) as u(x, y))`;

const TAKE = `
update hailong.tally t set responses = t.responses - $9, invalid = t.invalid - $10, seen = t.seen - $12,
  counts = array(select u.x - u.y from unnest(t.counts, $11::int[]) as u(x, y))
where (${KEY}) = ($1, $2, $3, $4, $5, $6, $7, $8) returning 1`;

/** Adds a response to the tally it counts in, as valid or invalid as it is. */
export async function addToTally(tx: Transaction, cell: TallyCell, response: StoredResponse): Promise<void> {
  await tx.query(ADD, valuesOf(cell, response));
}

/** Takes a response out of the tally it counts in. */
export async function takeFromTally(
  tx: Transaction,
  cell: TallyCell,
  response: StoredResponse,
): Promise<void> {
  const taken = await tx.query(TAKE, valuesOf(cell, response));
  if (taken.length !== 1) throw new Error(`the response ${response.responseId} has no tally to count it in`);
}

function valuesOf(cell: TallyCell, { valid, surplus, flags, formClass, answers }: StoredResponse): unknown[] {
  const { agencyId, roundId, questionnaireId, group, channel, field, procedureGroup, layout } = cell;
  const counts = new Array<number>(layout.size).fill(0);
  if (valid) addSheet(layout, answers, counts);
  const key = [agencyId, roundId, questionnaireId, group, channel, field, procedureGroup];
  const seen = valid && formClass === FORM_CLASSES.numberOf('seen') ? 1 : 0;
  return [...key, tallyClassOf(flags, surplus), valid ? 1 : 0, valid ? 0 : 1, `{${counts.join(',')}}`, seen];
}
