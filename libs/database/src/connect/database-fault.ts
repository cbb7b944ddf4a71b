/** Fault of a database that cannot be used; both texts say why and what to do, and hold no secret. */
export class DatabaseFault extends Error {
  readonly code = 'SURVEY_UNAVAILABLE';

  constructor(
    /** Reason and what to do, Vietnamese. */
    readonly vi: string,
    /** Reason and what to do, English. */
    readonly en: string,
    options?: { readonly cause: unknown },
  ) {
    super(`${vi} (${en})`, options);
  }
}
