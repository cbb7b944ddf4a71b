import { SurveyFault } from '@hailong/kernel';
import { HttpException, Logger } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import { SurveyFaultError } from './fault-error';

const logger = new Logger('HaiLong');

/** Errors in the log already: one failed batch of a loader fails every field that waits for it. */
const logged = new WeakSet<Error>();

/**
 * Error that a client may see instead of an error in our code: exceptions of Nest and GraphQL say themselves what
 * they show and stay as they are, faults get their code, and any other error is logged and hidden.
 */
export function shownErrorOf(error: unknown): Error {
  if (error instanceof HttpException || error instanceof GraphQLError) return error;
  return new SurveyFaultError(faultBehind(error));
}

/** Fault behind an error; logs the error if it is an unknown one. */
export function faultBehind(error: unknown): SurveyFault {
  if (error instanceof SurveyFault) return error;
  if (isUnstorable(error)) return unstorable();
  log(error);
  return new SurveyFault(
    'SURVEY_UNAVAILABLE',
    'hệ thống gặp lỗi; vui lòng thử lại sau',
    'something failed on our side; repeat later',
  );
}

function log(error: unknown): void {
  if (!(error instanceof Error)) return logger.error(String(error));
  if (logged.has(error)) return;
  logged.add(error);
  logger.error(error.stack ?? error.message);
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
