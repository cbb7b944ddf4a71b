import { SurveyFault } from '@hailong/kernel';
import { logFailedWork } from '@hailong/telemetry';
import { HttpException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { SurveyFaultError } from './fault-error';

/** Errors in the log already: one failed batch of a loader fails every field that waits for it. */
const logged = new WeakSet<Error>();

/** Unknown errors behind those that a client sees. */
const hidden = new WeakMap<Error, { readonly error: unknown }>();

/**
 * Error that a client may see instead of an error in our code: exceptions of Nest and GraphQL say themselves what
 * they show and stay as they are, faults get their code, and any other error is hidden. The filter of root fields logs it.
 */
export function shownErrorOf(error: unknown): Error {
  if (error instanceof HttpException || error instanceof GraphQLError) return error;
  const fault = knownFaultBehind(error);
  const shown = new SurveyFaultError(fault ?? unavailable());
  if (!fault) hidden.set(shown, { error });
  return shown;
}

/** Unknown error that {@link shownErrorOf} has hidden behind this one. */
export function hiddenBehind(shown: Error): { readonly error: unknown } | undefined {
  return hidden.get(shown);
}

/** Error that a client may see instead of an error of a field that no filter sees; logs an unknown one. */
export function shownErrorOfField(error: unknown): Error {
  const shown = shownErrorOf(error);
  if (hidden.has(shown)) log('field', error);
  return shown;
}

/** Fault behind an error of an entry of a list; logs the error if it is an unknown one. */
export function faultBehind(error: unknown): SurveyFault {
  const fault = knownFaultBehind(error);
  if (!fault) log('entry of a list', error);
  return fault ?? unavailable();
}

function knownFaultBehind(error: unknown): SurveyFault | undefined {
  if (error instanceof SurveyFault) return error;
  return isUnstorable(error) ? unstorable() : undefined;
}

function unavailable(): SurveyFault {
  return new SurveyFault(
    'SURVEY_UNAVAILABLE',
    'hệ thống gặp lỗi; vui lòng thử lại sau',
    'something failed on our side; repeat later',
  );
}

function log(work: string, error: unknown): void {
  if (error instanceof Error) {
    if (logged.has(error)) return;
    logged.add(error);
  }
  logFailedWork(work, error);
}

/** Tells whether an error is of SQLSTATE class 22: a value that PostgreSQL cannot store, such as text with a NUL. */
function isUnstorable(error: unknown): boolean {
  const { code: own, driverError } = (error ?? {}) as { code?: unknown; driverError?: { code?: unknown } };
  const code = driverError?.code ?? own;
  return typeof code === 'string' && code.startsWith('22');
}

function unstorable(): SurveyFault {
  return new SurveyFault(
    'SURVEY_INVALID_INPUT',
    'dữ liệu có ký tự hỏng hoặc giá trị không lưu được; hãy kiểm tra lại văn bản gửi lên',
    'a value has broken characters or cannot be stored; check the text that was sent',
  );
}
