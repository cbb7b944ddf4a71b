/** Bounds of a re-contact check: percent of the called people, number of people, days in which they are called. */
export const RECONTACT_LIMITS = {
  percent: { least: 5, most: 10, usual: 5 },
  total: { least: 1, most: 100_000 },
  minimum: { least: 0, most: 1000, usual: 5 },
  days: { least: 1, most: 180, usual: 60 },
} as const;
