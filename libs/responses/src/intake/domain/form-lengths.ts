/** Longest texts, in characters, and longest lists that are looked at; what they may contain the questionnaire says. */
export const LONGEST = {
  key: 200,
  code: 40,
  text: 20_000,
  options: 35,
  answers: 500,
  sheet: 2000,
  proof: 400,
} as const;
