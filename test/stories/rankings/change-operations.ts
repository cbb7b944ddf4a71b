const UNIT = 'share splitEn agency { code }';
export const COMPARE = `query ($code: String!) {
  surveySchemeRanking(code: $code) {
    ... on SurveySchemeRanking {
      criteria comparison {
        scheme { code version } textEn criteria broken { code reason }
        gone { code agency { code } successors { share agency { code } } }
        changes {
          agency { code } sameUnit earlier { ${UNIT} } missing { ${UNIT} } broken
          now { index indexTextEn n } then { index indexTextEn n } points lower upper verdict reason text
        }
      }
    } } }`;

interface PeriodIndex {
  readonly indexTextEn: string;
  readonly n: number;
}

interface Unit {
  readonly share: number;
  readonly splitEn: string | null;
  readonly agency: { readonly code: string };
}

export interface Change {
  readonly agency: { readonly code: string };
  readonly earlier: readonly Unit[];
  readonly now: PeriodIndex | null;
  readonly then: PeriodIndex | null;
  readonly points: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: string | null;
  readonly text: string;
}

export interface Compared {
  readonly criteria: readonly string[];
  readonly comparison: {
    readonly scheme: { readonly code: string };
    readonly textEn: string;
    readonly criteria: readonly string[];
    readonly broken: readonly { code: string; reason: string }[];
    readonly changes: readonly Change[];
    readonly gone: readonly { code: string; agency: { code: string } }[];
  };
}
