/**
 * Fault of an embedded server that cannot be had; both texts say why and what to do. It has the shape of a SurveyFault,
 * but this folder imports no other lib, so that a test run can start its server before path aliases work.
 */
export class EmbeddedPostgresFault extends Error {
  readonly code = 'SURVEY_UNAVAILABLE';

  constructor(
    /** Reason and what to do, Vietnamese. */
    readonly vi: string,
    /** Reason and what to do, English. */
    readonly en: string,
  ) {
    super(en);
  }
}

export function unavailable(vi: string, en: string): EmbeddedPostgresFault {
  return new EmbeddedPostgresFault(vi, en);
}
