/** Provider token of the terms of the handling, see OpinionTerms. */
export const OPINION_TERMS = Symbol('hailong.opinion-terms');

/** Provider token of the seconds between two looks for texts that may appear; undefined: this process never looks. */
export const OPINION_SECONDS = Symbol('hailong.opinion-seconds');
