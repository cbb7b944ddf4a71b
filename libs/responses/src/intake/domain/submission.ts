import { Credential, InvitationKey } from '@hailong/invitations/domain';
import { Channel } from '@hailong/surveys/domain';
import { FilledAnswer } from '@hailong/questionnaires/domain';
import { NO_ID, Name, QUESTIONNAIRE_ID, nameOf } from '@hailong/kernel';

/** Filled form on its way in. */
export interface Submission {
  /** Idempotency key of the filled form, 16 to 64 characters, made at random where it is filled; a retry repeats it. */
  readonly key: string;
  readonly roundId: number;
  /** Code of the agency that is rated. */
  readonly agencyCode: string;
  /** Code of the respondent group. */
  readonly group: string;
  readonly channel: Channel;
  /** The questionnaire the form was filled on, in its version; checked against the group's when given. */
  readonly questionnaire?: Name;
  /** Code of the service field (lĩnh vực) it is about, one of the round's; absent: not said. */
  readonly field?: string;
  /** Code of the procedure group it is about, one of the round's; absent: not said. */
  readonly procedureGroup?: string;
  /** Code of the procedure (mã TTHC) it is about, which says the service where the form names neither; absent: not said. */
  readonly procedure?: string;
  /** Number of the paper form (số phiếu). From an operator it is the form's identity, and `key` is not looked at. */
  readonly serial?: string;
  /** Number of the drawn village (cụm) in which an operator's form was filled; a respondent's form has none. */
  readonly cluster?: number;
  /** The answers as a sheet, one character a position; needs `questionnaire`. Then `answers` has what a sheet cannot say. */
  readonly sheet?: string;
  readonly answers: readonly FilledAnswer[];
  /** Proof that the sender was invited, which names no person; then the key is made of it. */
  readonly credential?: Credential;
  /** Proof, beside a credential, of the half that its invitation was drawn into; absent: the group has one form. */
  readonly halfProof?: string;
  /** The invitation itself, from a page that cannot blind: its token or its short code. */
  readonly invitation?: InvitationKey;
  /** Ticket of a dossier, from an app that asks its own users; then the key is made of it. */
  readonly dossierTicket?: string;
  /** True where an official helped the respondent to fill the form in, through whatever channel it comes. */
  readonly helped?: boolean;
  /** True where the sender can still be told how many answers are missing: a blank form is then refused instead of stored. */
  readonly warnIfBlank?: boolean;
  /** True where the sender can still choose among services: a form that names none with a place is then refused. */
  readonly warnIfUnplaced?: boolean;
}

/** A form as it was sent: what it names is not looked up yet. */
export interface SentForm extends Omit<Submission, 'roundId' | 'questionnaire'> {
  /** Id or code. */
  readonly round: string;
  /** Id, or code with the version. */
  readonly questionnaire?: string;
}

/** Each property of a submission, so that the compiler finds a forgotten one. */
type WholeSubmission = { readonly [K in keyof Required<Submission>]: Submission[K] };

/** Names the properties instead of spreading them: all submissions get one shape, which the engine reads fastest. */
export function submissionOf(sent: SentForm, roundId: number): Submission {
  const { questionnaire } = sent;
  return {
    key: sent.key,
    roundId,
    agencyCode: sent.agencyCode,
    group: sent.group,
    channel: sent.channel,
    questionnaire: questionnaire === undefined ? undefined : questionnaireNameOf(questionnaire),
    field: sent.field,
    procedureGroup: sent.procedureGroup,
    procedure: sent.procedure,
    serial: sent.serial,
    cluster: sent.cluster,
    sheet: sent.sheet,
    answers: sent.answers,
    credential: sent.credential,
    halfProof: sent.halfProof,
    invitation: sent.invitation,
    dossierTicket: sent.dossierTicket,
    helped: sent.helped,
    warnIfBlank: sent.warnIfBlank,
    warnIfUnplaced: sent.warnIfUnplaced,
  } satisfies WholeSubmission;
}

function questionnaireNameOf(text: string): Name {
  return nameOf(QUESTIONNAIRE_ID, text) ?? { id: NO_ID };
}

const KEY = /^[A-Za-z0-9_-]{16,64}$/;

export function isKey(text: string): boolean {
  return KEY.test(text);
}
