import { BlockPart } from '../domain/block-part';

/** Columns of a part, as the tables of this lib and the values of {@link partValues} order them. */
export const PART = 'questionnaire_id, respondent_group, channel, field, procedure_group';

/** Select list of a part. */
export const PART_FIELDS = `questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
  procedure_group as "procedureGroup"`;

export function partValues({
  questionnaireId,
  group,
  channel,
  field,
  procedureGroup,
}: BlockPart): readonly number[] {
  return [questionnaireId, group, channel, field, procedureGroup];
}
