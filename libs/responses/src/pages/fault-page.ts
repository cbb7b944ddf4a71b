import { SurveyFault } from '@hailong/kernel';
import { Logger } from '@nestjs/common';
import { FAILED, WhyAgain, busy, tooMany } from './why-again';

const logger = new Logger('HaiLong');

/** Page of a fault; an unexpected fault is logged. */
export function faultOf(error: unknown): WhyAgain {
  const wait = error instanceof SurveyFault ? Number(error.details.retryAfterMs ?? 0) : 0;
  const seconds = Math.ceil(wait / 1000);
  if (seconds > 0 && error instanceof SurveyFault)
    return error.code === 'SURVEY_TOO_MANY' ? tooMany(seconds) : busy(seconds);
  logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return FAILED;
}
