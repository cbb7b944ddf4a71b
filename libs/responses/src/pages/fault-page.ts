import { SurveyFault } from '@hailong/kernel';
import { Operation, logFailure, logFault } from '@hailong/telemetry';
import { FAILED, WhyAgain, busy, tooMany } from './why-again';

/** Page of a fault, which is logged. */
export function faultOf(error: unknown, operation: Operation): WhyAgain {
  const wait = error instanceof SurveyFault ? Number(error.details.retryAfterMs ?? 0) : 0;
  const seconds = Math.ceil(wait / 1000);
  if (seconds > 0 && error instanceof SurveyFault) {
    logFault(operation, error.code);
    return error.code === 'SURVEY_TOO_MANY' ? tooMany(seconds) : busy(seconds);
  }
  logFailure(operation, error);
  return FAILED;
}
