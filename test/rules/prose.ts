/** Words that begin no doc comment: it begins with a verb or a noun. */
const NO_BEGINNINGS = new Set([
  ...[
    'what',
    'who',
    'whoever',
    'whom',
    'whose',
    'which',
    'how',
    'why',
    'when',
    'where',
    'whether',
    'whatever',
  ],
  ...['it', 'its', 'he', 'his', 'they', 'their', 'this', 'that', 'these', 'those', 'one', 'ones', 'both'],
  ...['somebody', 'nobody', 'anybody', 'everybody', 'as', 'of', 'by', 'in', 'on', 'at', 'to', 'from', 'with'],
  ...['without', 'among', 'before', 'after', 'over', 'below', 'under', 'for', 'than', 'so', 'if', 'because'],
  ...['only', 'also', 'nearly', 'more', 'not', 'never'],
]);

/** Sentences that a stranger stumbles over, each with the remedy. */
const HARD_SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/\bwho(m|ever)?\b|\b(some|no|any|every)body\b/i, 'name the person: the respondent, people that …'],
  [/\bwhat is\b/i, 'name the thing: the problem, the text, the shortfall'],
  [/(^|[.;:] )one (that|which|is|may|can|has|must|of them)\b/i, 'repeat the noun instead of "one"'],
  [
    /(?<!\b[oO][fn] )\bits own(?=[.,;:)]|$| and\b| or\b| alone\b)/i,
    'say whose what: the forms of the agency',
  ],
  [
    /\b(ballots?|piles?|worth|standing|lanes?)\b/i,
    'a word of the glossary: response, tally class, price, state, group',
  ],
  [/\b(a|of|each|one|its|next|in) turns?\b/i, 'run, or alternately'],
  [
    /\bin (the )?place of\b|\btakes? (a|its|the|their) place\b|\bplaces of\b|\bfree places\b/i,
    'instead of, or slot',
  ],
];

/** Problems of the words of a comment. */
export function proseProblems(prose: string, doc: boolean): string[] {
  const hard = HARD_SENTENCES.flatMap(([sentence, remedy]) => {
    const found = sentence.exec(prose)?.[0].trim();
    return found === undefined ? [] : [`"${found}": ${remedy}`];
  });
  const first = /^[A-Za-z]+/.exec(prose)?.[0] ?? '';
  if (!doc || !NO_BEGINNINGS.has(first.toLowerCase())) return hard;
  return [`begins with "${first}": begin with a verb or a noun`, ...hard];
}
