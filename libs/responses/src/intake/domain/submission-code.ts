import type { CodeOf, Problem, Verdict } from '@hailong/kernel';
import type { InvitationCode } from '@hailong/invitations/domain';
import type { AnswerCode } from '@hailong/questionnaires/domain';
import type { ClosedCode } from '@hailong/surveys/domain';
import type { EntrantCode } from '../../bodies/domain/problems';
import type { TicketCode } from '../../gate/domain/problems';
import type { PROBLEMS } from './problems';

/** Codes of a round, agency, field or procedure group that does not exist. */
type AddressCode = 'NOT_FOUND' | 'PARTICIPANT_UNKNOWN' | 'FIELD_UNKNOWN' | 'PROCEDURE_GROUP_UNKNOWN';

/** Every code that a form can be refused with; a code without its GraphQL type does not compile. */
export type SubmissionCode =
  | AnswerCode
  | ClosedCode
  | InvitationCode
  | TicketCode
  | EntrantCode
  | AddressCode
  | CodeOf<typeof PROBLEMS>;

/** Problem of a submission. */
export type SubmissionProblem = Problem<SubmissionCode>;

/** Value of a step of the intake, or the problems that the form is refused with. */
export type SubmissionVerdict<T> = Verdict<T, SubmissionProblem>;
