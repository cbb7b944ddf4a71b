const UNIT = 'share splitEn agency { code }';
export const COMPARE = `query ($code: String!, $group: String, $factor: String, $field: String) {
  surveySchemeRanking(code: $code, group: $group, factor: $factor, field: $field) {
    ... on SurveySchemeRanking {
      criteria scheme { terms { code textEn } } comparison {
        links { group points lower upper formsOnNew formsOnOld text }
        scheme { code version } source { document number day } publishedYear textEn criteria broken { code reason }
        gone { code agency { code } successors { share agency { code } } }
        changes {
          agency { code } pool { code agencies { code } } sameUnit earlier { ${UNIT} } missing { ${UNIT} } broken
          now { index indexTextEn n } then { index indexTextEn n } kind points lower upper verdict reason text
        }
      }
    } } }`;

interface PeriodIndex {
  readonly indexTextEn: string;
  readonly n: number | null;
}

interface Unit {
  readonly share: number;
  readonly splitEn: string | null;
  readonly agency: { readonly code: string };
}

export interface Change {
  readonly agency: { readonly code: string } | null;
  readonly pool: { readonly code: string } | null;
  readonly earlier: readonly Unit[];
  readonly now: PeriodIndex | null;
  readonly then: PeriodIndex | null;
  readonly kind: string | null;
  readonly points: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly verdict: string | null;
  readonly text: string;
}

interface Link {
  readonly group: string | null;
  readonly points: number;
  readonly lower: number;
  readonly upper: number;
  readonly formsOnNew: number;
  readonly formsOnOld: number;
  readonly text: string;
}

export interface Compared {
  readonly criteria: readonly string[];
  readonly scheme: { readonly terms: readonly { code: string; textEn: string }[] };
  readonly comparison: {
    readonly links: readonly Link[];
    readonly scheme: { readonly code: string } | null;
    readonly source: { readonly document: string } | null;
    readonly publishedYear: number | null;
    readonly textEn: string;
    readonly criteria: readonly string[];
    readonly broken: readonly { code: string; reason: string }[];
    readonly changes: readonly Change[];
    readonly gone: readonly { code: string; agency: { code: string } }[];
  };
}

/** Change of an agency in a comparison. */
export function changeIn({ changes }: Compared['comparison'], code: string): Change | undefined {
  return changes.find(({ agency }) => agency?.code === code);
}
