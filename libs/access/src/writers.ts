/** Who changes the surveys of an agency; the province's analyst those of the agency it works for. */
export const WRITERS = ['agency-administrator', 'province-analyst'] as const;
