import type { SurveyRound } from '@hailong/surveys/domain';

/** Position of a dimension by which a round does not tell its forms apart, or that a joined block mixes. */
export const NOT_TOLD_APART = -1;

/** Forms that are counted together: those of a questionnaire and a respondent group, told apart as the round announced. */
export interface BlockPart {
  readonly questionnaireId: number;
  /** Position of the respondent group in its round. */
  readonly group: number;
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
}

/** Returns the part that a form belongs to. */
export function partOf(form: BlockPart, { toldApartBy = [] }: Pick<SurveyRound, 'toldApartBy'>): BlockPart {
  return {
    questionnaireId: form.questionnaireId,
    group: form.group,
    channel: toldApartBy.includes('channel') ? form.channel : NOT_TOLD_APART,
    field: toldApartBy.includes('field') ? form.field : NOT_TOLD_APART,
    procedureGroup: toldApartBy.includes('procedure-group') ? form.procedureGroup : NOT_TOLD_APART,
  };
}

/** Text that is the same for the same part alone, and orders parts. */
export function partKey({ questionnaireId, group, channel, field, procedureGroup }: BlockPart): string {
  return [questionnaireId, group, channel, field, procedureGroup]
    .map((number) => String(number + 1).padStart(10, '0'))
    .join('/');
}

/** Part of a block that joins parts of one questionnaire and group: what they differ in is not told apart. */
export function joinedPart([first, ...others]: readonly [BlockPart, ...BlockPart[]]): BlockPart {
  const same = (dimension: 'channel' | 'field' | 'procedureGroup'): number =>
    others.every((part) => part[dimension] === first[dimension]) ? first[dimension] : NOT_TOLD_APART;
  return { ...first, channel: same('channel'), field: same('field'), procedureGroup: same('procedureGroup') };
}
