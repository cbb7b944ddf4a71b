import { SurveyRound } from './survey-round';

/**
 * Id of the questionnaire that an agency's respondents of a group get: the agency's own where it extends the core, else
 * the group's. Undefined when the agency does not take part or the round has no such group.
 */
export function questionnaireFor(
  round: SurveyRound,
  agencyId: number,
  groupCode: string,
): number | undefined {
  const participant = round.participants.find((each) => each.agencyId === agencyId);
  const group = round.groups.find(({ code }) => code === groupCode);
  if (!participant || !group) return undefined;
  const own = new Map(Object.entries(participant.questionnaires ?? {}));
  return own.get(groupCode) ?? group.questionnaireId;
}
