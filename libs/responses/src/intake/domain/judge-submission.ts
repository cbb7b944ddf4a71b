import { Name, accept, notFound, refuse } from '@hailong/kernel';
import { CompiledForm, Reader, formContent, SetAside, notEligible } from '@hailong/questionnaires/domain';
import type { Service, ServiceFault } from '@hailong/quotas/domain';
import {
  CHANNELS,
  FORM_CLASSES,
  FormClass,
  SURVEY_PROBLEMS,
  acceptsOn,
  fieldedOn,
  isSelfService,
  leastAnsweredOf,
} from '@hailong/surveys/domain';
import { Arrival } from './arrival';
import { CheckedForm } from './pending-response';
import { Address, FieldedForm, FieldedRound } from './fielded-round';
import { flagsOnArrival } from '../../quality/domain/flags-on-arrival';
import { serialProblem } from './check-serial';
import { formClassOf } from './form-class-of';
import { ProvenDraw, drawProblem, drawnForms } from './lot-of-form';
import { mayEnter } from './may-enter';
import { fillSubmission } from './fill-submission';
import { hasProof } from '../../gate/domain/gated-form';
import { maskTexts } from './mask-texts';
import { Submission, isKey } from './submission';
import { PROBLEMS } from './problems';
import { nameOf } from './name-of';
import { namedService, provenService } from './named-service';
import { serviceProblem } from './service-problem';
import { SubmissionProblem, SubmissionVerdict } from './submission-code';

/** A form with how it came in. */
export interface ArrivedForm {
  readonly submission: Submission;
  readonly arrival: Arrival;
  /** Class of the proof or ticket of a respondent's form; absent: it has none. */
  readonly proven?: FormClass;
  /** Service that its proof vouches for; absent: none. */
  readonly service?: Service;
  /** Draw of its form, as its proof says it; absent: it has none. */
  readonly draw?: ProvenDraw;
}

/** Agency and round of a form. */
export interface FormTarget {
  readonly agencyId: number;
  readonly roundId: number;
}

/** Result of {@link judgeSubmission}. */
export type Judgement =
  | {
      readonly ok: true;
      readonly form: ArrivedForm;
      readonly round: FieldedRound;
      readonly target: FormTarget;
      readonly checked: CheckedForm;
    }
  | {
      readonly ok: false;
      readonly form: ArrivedForm;
      readonly problems: readonly SubmissionProblem[];
      /** Present: the form names an agency of its round, so it may have been stored before. */
      readonly target?: FormTarget;
    };

export type Accepted = Extract<Judgement, { readonly ok: true }>;
export type Refused = Extract<Judgement, { readonly ok: false }>;

/**
 * Judges a form: its shape, its agency and group, whether the round takes it today, and the answers. Pure: nothing is
 * looked up. The key plays no part but for its shape, since an invitation gives its own (see {@link identityOf}).
 *
 * @param round the submission's; undefined: no such round is announced
 */
export function judgeSubmission(round: FieldedRound | undefined, form: ArrivedForm): Judgement {
  const unusable = shapeProblem(form);
  if (unusable) return refused(form, [unusable]);
  if (!round) return refused(form, [notFound('round', 'round')]);
  const addressed = addressSubmission(round, form);
  if (!addressed.ok) return refused(form, addressed.problems);
  const target = { agencyId: addressed.value.agency.agencyId, roundId: round.record.roundId };
  const checked = checkForm(round, addressed.value, form);
  if (!checked.ok) return refused(form, checked.problems, target);
  return { ok: true, form, round, target, checked: checked.value };
}

function refused(form: ArrivedForm, problems: readonly SubmissionProblem[], target?: FormTarget): Refused {
  return { ok: false, form, problems, target };
}

function shapeProblem({ submission, arrival }: ArrivedForm): SubmissionProblem | undefined {
  const { key, serial, channel, sheet, questionnaire } = submission;
  const respondent = arrival.operator === undefined;
  const numbered = !respondent && serial !== undefined;
  const wrong = numbered ? serialProblem(serial, 'serial') : undefined;
  if (wrong) return wrong;
  const proven = respondent && hasProof(submission);
  if (!numbered && !proven && !isKey(key)) return PROBLEMS.KEY_MALFORMED.at('key');
  if (respondent && !isSelfService(channel))
    return PROBLEMS.OPERATOR_MISSING.at('channel', CHANNELS.rows[channel]);
  if (arrival.typedIn && isSelfService(channel))
    return PROBLEMS.CHANNEL_UNSUITED.at('channel', CHANNELS.rows[channel]);
  const unbound = sheet !== undefined && questionnaire === undefined;
  return unbound ? PROBLEMS.QUESTIONNAIRE_MISSING.at('questionnaire') : undefined;
}

interface Addressed extends Address {
  readonly compiled: CompiledForm;
}

function addressSubmission(round: FieldedRound, arrived: ArrivedForm): SubmissionVerdict<Addressed> {
  const { submission, arrival } = arrived;
  const agency = round.agency(submission.agencyCode);
  const { agencyCode } = submission;
  if (!agency) return refuse(SURVEY_PROBLEMS.PARTICIPANT_UNKNOWN.at('agencyCode', agencyCode));
  if (!mayEnter(arrival, round.record.agencyId, agency.agencyId))
    return refuse(PROBLEMS.ENTRY_AGENCY_OUTSIDE.at('agencyCode', agencyCode));
  const group = round.groups.get(submission.group) ?? -1;
  const drawn = drawnForms(round.secondForm(group), arrived);
  const form = drawn.find((each) => isNamed(round.form(agency, group, each), submission.questionnaire));
  const found = round.form(agency, group, form ?? drawn[0]);
  if (!found || form === undefined) return refuse(formProblem(round, { agency, group, found }, submission));
  const isTyped = arrival.operator !== undefined && !arrival.simulated;
  if (isTyped && round.bodies.has(submission.group))
    return refuse(PROBLEMS.BODY_FORM_UNSUITED.at('group', nameOf(round.record.document.groups[group])));
  const named = namedService(round, submission);
  if (!named.ok) return named;
  const outside = arrival.operator === undefined ? undefined : clusterProblem(round, submission.cluster);
  if (outside) return refuse(outside);
  const channel = CHANNELS.numberOf(submission.channel);
  const { field, procedureGroup } = provenService(round, named.value, arrived.service);
  return accept({ agency, group, field, procedureGroup, channel, form, compiled: found.form });
}

interface DrawnForm extends Pick<Address, 'agency' | 'group'> {
  readonly found: FieldedForm | undefined;
}

/** Problem of a form that is filled on another questionnaire than that which was drawn, or on none of the group. */
function formProblem(
  round: FieldedRound,
  { agency, group, found }: DrawnForm,
  { group: code, questionnaire }: Submission,
): SubmissionProblem {
  const forms = [0, 1].flatMap((position) => round.form(agency, group, position) ?? []);
  if (found && forms.some((form) => isNamed(form, questionnaire)))
    return PROBLEMS.DRAWN_FORM_DIFFERENT.at('questionnaire', `${found.code}@${found.version}`);
  return PROBLEMS.GROUP_UNSUITED.at('group', code, round.record.document.groups.map(nameOf));
}

/**
 * Tells whether a form is the questionnaire that was named. A code alone names none: the positions of a sheet, and the codes
 * of answers, belong to one version.
 */
function isNamed(form: FieldedForm | undefined, name: Name | undefined): boolean {
  if (!form) return false;
  if (name === undefined) return true;
  const { id, code, version } = form;
  return 'id' in name ? name.id === id : name.code === code && name.version === version;
}

/** Reader of a refusal: an official that types the form in or imports it, else the respondent. */
export function readerOf({ operator }: Arrival): Reader {
  return operator === undefined ? 'respondent' : 'official';
}

/** Numbers of clusters leave none out. */
function clusterProblem(round: FieldedRound, cluster: number | undefined): SubmissionProblem | undefined {
  if (cluster === undefined) return undefined;
  const { clusters } = round;
  if (clusters === 0) return PROBLEMS.CLUSTER_UNEXPECTED.at('cluster', cluster);
  const known = Number.isInteger(cluster) && cluster >= 1 && cluster <= clusters;
  return known ? undefined : PROBLEMS.CLUSTER_UNKNOWN.at('cluster', cluster, clusters);
}

const NO_SIGNS = {};

function checkForm(
  round: FieldedRound,
  addressed: Addressed,
  { submission, arrival, proven, draw }: ArrivedForm,
): SubmissionVerdict<CheckedForm> {
  const { compiled: form, agency } = addressed;
  const { document, agencyId: runnerId } = round.record;
  const takes = arrival.simulated ? fieldedOn : acceptsOn;
  const closed = takes(document, round.state, arrival.on, submission.channel, arrival.enteredOn);
  if (closed) return refuse(closed);
  const undrawn = drawProblem(round.secondForm(addressed.group), { draw });
  if (undrawn) return refuse(undrawn);
  const least = leastAnsweredOf(document);
  const filled = fillSubmission(form, submission, arrival.operator !== undefined, least);
  if (!filled.ok) return filled;
  const outside = notEligible(form, filled.value.sheet, readerOf(arrival));
  if (outside) return refuse(outside);
  const { setAside, missing } = formContent(form, filled.value.sheet, least);
  const cell = round.cell(addressed);
  const signs = { proven, helped: submission.helped };
  const blank = isWarned(submission, setAside)
    ? PROBLEMS.FORM_BLANK.at('', missing, readerOf(arrival))
    : undefined;
  const fault = round.serviceFaultOf(addressed);
  const unplaced = fault && unplacedProblem(round, addressed, { submission, arrival, setAside, fault });
  if (blank || unplaced) return refuse(...[blank, unplaced].flatMap((problem) => problem ?? []));
  return accept({
    cell,
    receivedOn: arrival.on,
    filled: maskTexts(filled.value),
    flags: setAside ? 0 : flagsOnArrival(form, filled.value.sheet, arrival.signs ?? NO_SIGNS),
    formClass: FORM_CLASSES.numberOf(formClassOf(arrival, { agencyId: agency.agencyId, runnerId }, signs)),
    assistedBy: arrival.operator,
    enteredBy: arrival.enteredBy,
    serial: arrival.operator === undefined ? undefined : submission.serial,
    cluster: arrival.operator === undefined ? undefined : submission.cluster,
    setAside,
    missing,
  });
}

/** Tells whether the sender of a blank form can still be told so. */
function isWarned({ warnIfBlank }: Submission, setAside: SetAside | undefined): boolean {
  return setAside === 'blank' && warnIfBlank === true;
}

interface ServiceCase extends ArrivedForm {
  readonly setAside: SetAside | undefined;
  readonly fault: ServiceFault;
}

/**
 * Refuses a form that has no place in the quota cells to an operator, and to a respondent while a page still offers the
 * choice of a service; all others are kept as surplus. A form that is set aside needs no place. A form without the field that its round
 * asks for is refused alike, or kept as it is: no quota needs the field.
 */
function unplacedProblem(
  round: FieldedRound,
  address: Address,
  { submission, arrival, setAside, fault }: ServiceCase,
): SubmissionProblem | undefined {
  const typedIn = arrival.operator !== undefined && setAside === undefined;
  const askedAgain = submission.warnIfUnplaced && (setAside === undefined || isWarned(submission, setAside));
  if (!typedIn && !(askedAgain && round.servicesFor(address).length > 0)) return undefined;
  return serviceProblem(round, address, fault);
}
