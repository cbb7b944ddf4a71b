/**
 * Random draw from which the forms of an agency in a round come: `people` drawn from dossiers, each invited; `households` drawn in stages;
 * `households-and-others` where some forms name no drawn cluster.
 */
export type FormDraw = 'people' | 'households' | 'households-and-others';

/** Finds the draw of an agency in a round; undefined: its forms come from none. */
export type FormDrawOf = (roundId: number, agencyId: number) => FormDraw | undefined;
