/**
 * Longest code that an input takes: longer than any that can be published, so that the rule answers and not the shape.
 */
export const CODE_LENGTH = 100;
export const LABEL_LENGTH = 2000;
/** Longest paragraph that an input takes, such as the introduction of a form. */
export const PARAGRAPH_LENGTH = 10_000;
