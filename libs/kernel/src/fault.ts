/** Fault that other input cannot mend: thrown, shown with its code, logged. */
export class SurveyFault extends Error {
  constructor(
    readonly code: FaultCode,
    /** Reason and what to do, Vietnamese. */
    readonly vi: string,
    /** Reason and what to do, English. */
    readonly en: string,
    /** Values for the client's program, such as `retryAfterMs`. */
    readonly details: Readonly<Record<string, number | string>> = {},
  ) {
    super(en);
  }
}

/** Fault codes of `errors[].extensions.surveyCode`, each with the advice to the client. */
export const FAULTS = {
  SURVEY_UNAUTHENTICATED: 'no or no usable login: log in and repeat',
  SURVEY_FORBIDDEN: 'this login may not do this: ask for the role, do not repeat',
  SURVEY_INVALID_INPUT: 'an argument has the wrong shape: the message names it; mend and repeat',
  SURVEY_TOO_MANY:
    'too many forms, or too much reading, from one address: repeat after `retryAfterMs`, a form with the same key; register a counter where many answer at one place',
  SURVEY_BUSY: 'too much arrives at once: repeat after `retryAfterMs`, a form with the same key',
  SURVEY_UNAVAILABLE: 'the database cannot be reached: repeat later with the same key',
} as const;

export type FaultCode = keyof typeof FAULTS;
