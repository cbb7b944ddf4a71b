import { readProcedureCode } from '@hailong/fields/domain';
import { COMMON_PROBLEMS, CalendarDay, Problem, parseDay } from '@hailong/kernel';
import { DossierReport } from './dossier';
import { DossierCode, readDossierCode } from './dossier-code';
import { PROBLEMS } from './problems';
import { readPhone } from './written-numbers';

const FIELD = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,59}$/u;
const PERSON = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,99}$/u;
/** Exactly one address, nothing that a mail server could read as more; only the mail server knows whether it exists. */
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/;
const LONGEST_EMAIL = 254;

/** Longest text of a value, characters; longer than any that is accepted. */
export const LONGEST_VALUE = 400;

/** Finds texts that are longer than any accepted one; no other sentence about them is of use. */
export function longValueProblems(report: DossierReport): Problem[] {
  return Object.entries(report)
    .filter(([, value]) => typeof value === 'string' && value.length > LONGEST_VALUE)
    .map(([name]) => PROBLEMS.VALUE_TOO_LONG.at(name, LONGEST_VALUE));
}

/** Checks a report by itself, one without values that are too long. @param on the day it came */
export function dossierProblems(report: DossierReport, on: CalendarDay): Problem[] {
  const { procedure, field, person } = report;
  const code = readDossierCode(report.code);
  const procedureIsFine = procedure === undefined || readProcedureCode(procedure) !== undefined;
  return [
    ...(code ? [] : [PROBLEMS.DOSSIER_CODE_MALFORMED.at('code', report.code)]),
    ...finishProblems(report.finishedOn, code, on),
    ...(procedureIsFine ? [] : [PROBLEMS.PROCEDURE_CODE_MALFORMED.at('procedure', procedure)]),
    ...(field === undefined || FIELD.test(field) ? [] : [PROBLEMS.FIELD_CODE_MALFORMED.at('field')]),
    ...(report.outcome === 'late' && report.late === false ? [PROBLEMS.LATENESS_DIFFERENT.at('late')] : []),
    ...(person === undefined || PERSON.test(person) ? [] : [PROBLEMS.PERSON_MALFORMED.at('person')]),
    ...contactProblems(report),
  ];
}

function finishProblems(finishedOn: CalendarDay, code: DossierCode | undefined, on: CalendarDay): Problem[] {
  if (!parseDay(finishedOn)) return [COMMON_PROBLEMS.DAY_UNREAL.at('finishedOn', finishedOn)];
  if (finishedOn > on) return [PROBLEMS.FINISH_TOO_LATE.at('finishedOn', finishedOn)];
  if (!code || finishedOn >= code.receivedOn) return [];
  return [PROBLEMS.FINISH_TOO_EARLY.at('finishedOn', finishedOn, code.receivedOn)];
}

/** Checks the addresses of a person; the message repeats none. */
export function contactProblems({ email, phone }: Pick<DossierReport, 'email' | 'phone'>): Problem[] {
  const emailIsFine = email === undefined || (email.length <= LONGEST_EMAIL && EMAIL.test(email));
  const phoneIsFine = phone === undefined || readPhone(phone) !== undefined;
  return [
    ...(emailIsFine ? [] : [PROBLEMS.EMAIL_MALFORMED.at('email')]),
    ...(phoneIsFine ? [] : [PROBLEMS.PHONE_MALFORMED.at('phone')]),
  ];
}
