import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import {
  CompiledForm,
  FilledAnswer,
  FilledSheet,
  fillSheet,
  notEligible,
  readSheet,
} from '@hailong/questionnaires/domain';
import { CHANNELS, acceptsOn, isSelfService, responseId } from '@hailong/surveys/domain';
import { Arrival } from './arrival';
import { Ballot } from './ballot';
import { Address, FieldedRound } from './fielded-round';
import { flagsOnArrival } from '../../quality/domain/flags-on-arrival';
import { sameSerial } from './serial';
import { serialProblem } from './serial-problems';
import { Submission, isKey } from './submission';
import {
  agencyNotInRound,
  badKey,
  notTypedIn,
  operatorNeeded,
  sheetWithoutQuestionnaire,
  unknownPart,
  unknownRound,
  wrongRespondentGroup,
} from './submission-problems';

/** A form with how it came in. */
export interface ArrivedForm {
  readonly submission: Submission;
  readonly arrival: Arrival;
}

/** Under which a form is stored, now or when it came for the first time. */
export interface StoredUnder {
  readonly agencyId: number;
  readonly responseId: string;
}

/** What the rules say of a form. */
export type Judgement =
  | { readonly ok: true; readonly round: FieldedRound; readonly ballot: Ballot }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      /** Present: it names a place in its round, so it may have been taken before. */
      readonly storedUnder?: StoredUnder;
    };

/**
 * Judges a form: its shape, its place in the round, whether the round takes it today, and what was filled in. Pure; nothing
 * is looked up anywhere else.
 *
 * @param round the submission's; undefined: none such is announced
 */
export function judgeSubmission(round: FieldedRound | undefined, form: ArrivedForm): Judgement {
  const unusable = shapeProblem(form);
  if (unusable) return refused([unusable]);
  if (!round) return refused([unknownRound(form.submission.roundId)]);
  const addressed = addressSubmission(round, form);
  if (!addressed.ok) return refused(addressed.problems);
  const { agency } = addressed.value;
  const id = responseId(identityOf(form), round.record.roundId, agency.agencyId);
  const ballot = ballotOf(round, addressed.value, form, id);
  if (!ballot.ok) return refused(ballot.problems, { agencyId: agency.agencyId, responseId: id });
  return { ok: true, round, ballot: ballot.value };
}

/**
 * What tells a retry from a new form. Operators have a space of their own, which no respondent's key can reach: serials run
 * in order, and whoever sent a form under the number of one that is still on a clerk's desk would push it out. A numbered form
 * is the same one from whatever file, entry or process it comes.
 */
function identityOf({ submission: { key, serial }, arrival: { operator } }: ArrivedForm): string {
  if (operator === undefined) return key;
  return serial === undefined ? `entered/${key}` : `serial/${sameSerial(serial)}`;
}

function refused(problems: readonly Problem[], storedUnder?: StoredUnder): Judgement {
  return { ok: false, problems, storedUnder };
}

function shapeProblem({ submission, arrival }: ArrivedForm): Problem | undefined {
  const { key, serial, channel, sheet, questionnaireId } = submission;
  const numbered = arrival.operator !== undefined && serial !== undefined;
  const wrong = numbered ? serialProblem(serial) : undefined;
  if (wrong) return { ...wrong, place: 'serial' };
  if (!numbered && !isKey(key)) return badKey();
  if (arrival.operator === undefined && !isSelfService(channel)) return operatorNeeded(channel);
  if (arrival.typedIn && isSelfService(channel)) return notTypedIn(channel);
  return sheet !== undefined && questionnaireId === undefined ? sheetWithoutQuestionnaire() : undefined;
}

interface Addressed extends Address {
  readonly form: CompiledForm;
}

function addressSubmission(round: FieldedRound, { submission, arrival }: ArrivedForm): Verdict<Addressed> {
  const agency = round.agency(submission.agencyCode);
  const foreign = arrival.operatorAgencyId !== undefined && arrival.operatorAgencyId !== agency?.agencyId;
  if (!agency || foreign) return refuse(agencyNotInRound(submission.agencyCode));
  const group = round.groups.get(submission.group) ?? -1;
  const found = round.form(agency, group);
  const another = submission.questionnaireId !== undefined && submission.questionnaireId !== found?.id;
  if (!found || another) return refuse(wrongRespondentGroup(submission.group, [...round.groups.keys()]));
  const field = ordinal(round.fields, submission.field);
  if (field < 0) return refuse(unknownPart('field', submission.field ?? '', [...round.fields.keys()]));
  const procedureGroup = ordinal(round.procedureGroups, submission.procedureGroup);
  if (procedureGroup < 0) {
    const known = [...round.procedureGroups.keys()];
    return refuse(unknownPart('procedureGroup', submission.procedureGroup ?? '', known));
  }
  const channel = CHANNELS.numberOf(submission.channel);
  return accept({ agency, group, field, procedureGroup, channel, form: found.form });
}

const NO_SIGNS = {};

function ballotOf(
  round: FieldedRound,
  addressed: Addressed,
  { submission, arrival }: ArrivedForm,
  id: string,
): Verdict<Ballot> {
  const { form } = addressed;
  const closed = acceptsOn(round.record.document, round.state, arrival.on, submission.channel);
  if (closed) return refuse(closed);
  const filled = fill(form, submission);
  if (!filled.ok) return filled;
  const outside = notEligible(form, filled.value.sheet);
  if (outside) return refuse(outside);
  return accept({
    responseId: id,
    cell: round.cell(addressed),
    receivedOn: arrival.on,
    filled: filled.value,
    flags: flagsOnArrival(form, filled.value.sheet, arrival.signs ?? NO_SIGNS),
    assistedBy: arrival.operator,
    serial: arrival.operator === undefined ? undefined : submission.serial,
  });
}

function fill(form: CompiledForm, { sheet, answers, unscripted }: Submission): Verdict<FilledSheet> {
  if (sheet !== undefined) return readSheet(form, sheet, answers);
  const filled = fillSheet(form, answers);
  return filled.ok || !unscripted ? filled : fillSheet(form, withoutHidden(answers, filled.problems));
}

function withoutHidden(answers: readonly FilledAnswer[], problems: readonly Problem[]): FilledAnswer[] {
  const hidden = problems.filter(({ code }) => code === 'ANSWER_TO_HIDDEN_ITEM').map(({ place }) => place);
  return answers.filter(({ item }) => !hidden.includes(item));
}

/** 0: not said; −1: said and not known. */
function ordinal(known: ReadonlyMap<string, number>, code: string | undefined): number {
  return code === undefined ? 0 : (known.get(code) ?? -1);
}
