import { SurveyFault } from '@hailong/kernel';

/** Time after which a respondent may ask a silent database again, milliseconds. */
const RETRY_AFTER_MS = 5000;

/**
 * Ends the wait for a work of the database after a limit. The work itself goes on until the driver gives it up: a form that it stores
 * after all is found again under its key.
 *
 * @param limitMs 0: no limit
 * @throws SurveyFault SURVEY_UNAVAILABLE with `retryAfterMs`
 */
export async function withinLimit<T>(limitMs: number, work: () => Promise<T>): Promise<T> {
  if (limitMs === 0) return work();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(silent()), limitMs);
  });
  const working = work();
  // The rejection of a work that is given up needs a handler.
  working.catch(() => undefined);
  return Promise.race([working, late]).finally(() => clearTimeout(timer));
}

/** Tells whether a work was given up because the database was silent: to begin it again would wait as long once more. */
export function isGivenUp(error: unknown): boolean {
  return (
    error instanceof SurveyFault && error.code === 'SURVEY_UNAVAILABLE' && 'retryAfterMs' in error.details
  );
}

function silent(): SurveyFault {
  return new SurveyFault(
    'SURVEY_UNAVAILABLE',
    'hệ thống chậm trả lời; vui lòng thử lại sau ít giây, phiếu gửi lại không bị tính hai lần',
    'the database does not answer; repeat after a few seconds, a form with the same key',
    { retryAfterMs: RETRY_AFTER_MS },
  );
}
