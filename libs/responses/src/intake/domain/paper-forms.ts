import { accept, refuse } from '@hailong/kernel';
import { CHANNELS, SURVEY_PROBLEMS, SurveyRound, formOfLot, isTypedIn } from '@hailong/surveys/domain';
import { serialProblem } from './check-serial';
import type { FieldedRound } from './fielded-round';
import { lotOfPaper } from './lot-of-form';
import { OperatorReach, mayEnter } from './may-enter';
import { nameOf } from './name-of';
import { PROBLEMS } from './problems';
import type { SubmissionVerdict } from './submission-code';

/** Paper forms to be printed or handed out, by their serials. */
export interface PaperFormsWanted {
  /** Code of the rated agency. */
  readonly agencyCode: string;
  /** Code of the respondent group. */
  readonly group: string;
  readonly serials: readonly string[];
}

/** Paper form with the questionnaire that its serial draws. */
export interface PaperForm {
  /** Serial that was asked for, without spaces around it. */
  readonly serial: string;
  readonly questionnaireId: number;
}

/**
 * Tells the questionnaire of each serial, in the order asked: the one that {@link judgeSubmission} asks for when the form is typed in or
 * imported. Refuses a round without a channel whose forms are typed in, and an agency, a group or a serial for which no paper form can be entered; a serial at `serials.N`, counted from 0.
 */
export function paperForms(
  round: FieldedRound,
  { agencyCode, group: code, serials }: PaperFormsWanted,
  operator: OperatorReach,
): SubmissionVerdict<readonly PaperForm[]> {
  const { record } = round;
  if (record.document.demonstration) return refuse(SURVEY_PROBLEMS.DEMONSTRATION_NOT_OPEN.at('round'));
  const unsuited = paperProblem(record.document);
  if (unsuited) return refuse(unsuited);
  const agency = round.agency(agencyCode);
  if (!agency) return refuse(SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', agencyCode));
  if (!mayEnter(operator, record.agencyId, agency.agencyId))
    return refuse(PROBLEMS.ENTRY_AGENCY_OUTSIDE.at('agencyCode', agencyCode));
  const group = round.groups.get(code) ?? -1;
  const [first, second = first] = agency.questionnaires[group] ?? [];
  if (first === undefined || second === undefined)
    return refuse(PROBLEMS.GROUP_UNSUITED.at('group', code, record.document.groups.map(nameOf)));
  if (round.bodies.has(code))
    return refuse(PROBLEMS.BODY_FORM_UNSUITED.at('group', nameOf(record.document.groups[group])));
  const written = serials.map((serial) => serial.trim());
  const problems = written.flatMap((serial, at) => serialProblem(serial, `serials.${at}`) ?? []);
  if (problems.length > 0) return refuse(...problems);
  const drawnBy = (serial: string) =>
    formOfLot(round.secondForm(group), lotOfPaper(record.roundId, serial)) === 1 ? second : first;
  return accept(written.map((serial) => ({ serial, questionnaireId: drawnBy(serial) })));
}

/** Problem of a round in which no form is typed in, whose serials would be printed for nothing. */
function paperProblem({ channels }: SurveyRound) {
  if (channels.some(isTypedIn)) return undefined;
  const open = channels.map((channel) => CHANNELS.rows[channel]);
  return SURVEY_PROBLEMS.CHANNEL_NOT_OPEN.at('round', CHANNELS.rows.paper, open);
}
