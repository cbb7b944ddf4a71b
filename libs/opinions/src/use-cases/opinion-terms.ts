/** Provider token of the terms of the handling, see OpinionTerms. */
export const OPINION_TERMS = Symbol('hailong.opinion-terms');

/** Provider token of the seconds between two looks for texts that may appear; undefined: this process never looks. */
export const OPINION_SECONDS = Symbol('hailong.opinion-seconds');

/** Provider token of the days for which an original is kept, from the appearing of its text. */
export const ORIGINALS_DAYS = Symbol('hailong.originals-days');
