/** Longer than any code or label that can be published, so that the rule, and not the shape, says what is wrong. */
export const CODE_LENGTH = 100;
export const LABEL_LENGTH = 2000;
/** A paragraph, or the whole of what a form says before its first question. */
export const PARAGRAPH_LENGTH = 10_000;
