import { Problem, Verdict, accept, refuse } from '@hailong/kernel';
import {
  CompiledForm,
  FilledAnswer,
  FilledSheet,
  acceptsOn,
  fillSheet,
  notEligible,
  readSheet,
} from '@hailong/surveys';
import { Arrival } from './arrival';
import { Ballot } from './ballot';
import { Address, FieldedRound } from './fielded-round';
import { flagsOnArrival } from './quality';
import { responseId } from './response-id';
import { Submission, channelNumber } from './submission';
import { agencyNotInRound, unknownPart, wrongRespondentGroup } from './submission-problems';

/** A submission that names a place in its round; whether its form is in order is another question. */
export interface AddressedSubmission {
  /** Under which it is stored, now or when it came for the first time. */
  readonly responseId: string;
  readonly agencyId: number;
  /** Checks whether the round takes it today, then the filled form itself. */
  judge(): Verdict<Ballot>;
}

/** Finds the place of a submission in its round. Pure; nothing is looked up anywhere else. */
export function addressSubmission(
  round: FieldedRound,
  submission: Submission,
  arrival: Arrival,
): Verdict<AddressedSubmission> {
  const agency = round.agency(submission.agencyCode);
  const foreign = arrival.operatorAgencyId !== undefined && arrival.operatorAgencyId !== agency?.agencyId;
  if (!agency || foreign) return refuse(agencyNotInRound(submission.agencyCode));
  const group = round.groups.get(submission.group) ?? -1;
  const field = ordinal(round.fields, submission.field);
  const procedureGroup = ordinal(round.procedureGroups, submission.procedureGroup);
  const address = { agency, group, field, procedureGroup, channel: channelNumber(submission.channel) };
  const found = round.form(address);
  const another = submission.questionnaireId !== undefined && submission.questionnaireId !== found?.id;
  if (!found || another) return refuse(wrongRespondentGroup(submission.group, [...round.groups.keys()]));
  if (field < 0) return refuse(unknownPart('field', submission.field ?? '', [...round.fields.keys()]));
  if (procedureGroup < 0) {
    const known = [...round.procedureGroups.keys()];
    return refuse(unknownPart('procedureGroup', submission.procedureGroup ?? '', known));
  }
  const id = responseId(submission.key, round.record.roundId, agency.agencyId);
  return accept({
    responseId: id,
    agencyId: agency.agencyId,
    judge: () => judge(round, address, { id, submission, arrival, form: found.form }),
  });
}

const NO_SIGNS = {};

interface Judged {
  readonly id: string;
  readonly submission: Submission;
  readonly arrival: Arrival;
  readonly form: CompiledForm;
}

function judge(round: FieldedRound, address: Address, judged: Judged): Verdict<Ballot> {
  const { id, submission, arrival, form } = judged;
  const closed = acceptsOn(round.record.document, round.state, arrival.on, submission.channel);
  if (closed) return refuse(closed);
  const filled = fill(form, submission);
  if (!filled.ok) return filled;
  const outside = notEligible(form, filled.value.sheet);
  if (outside) return refuse(outside);
  return accept({
    responseId: id,
    cell: round.cell(address),
    receivedOn: arrival.on,
    filled: filled.value,
    flags: flagsOnArrival(form, filled.value.sheet, arrival.signs ?? NO_SIGNS),
    assistedBy: arrival.operator,
    serial: submission.serial,
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
