const AGENCY = 'agency { code }';
const REFUSAL = '... on SurveyRefusal { problems { code place } }';

export const SENSITIVITY = `query ($code: String!, $version: Int, $group: String) {
  surveySchemeSensitivity(code: $code, version: $version, group: $group) {
    ... on SurveySchemeSensitivity {
      simulated group ranked forms summary summaryEn scheme { code version }
      variants {
        code text textEn obstacle obstacleEn ranked forms correlation largestMove movedMost { code } banded
        bandChanges { ${AGENCY} from to textEn } withoutRank { code }
      }
    } ${REFUSAL} } }`;

export const CRITERIA = `query ($code: String!, $agency: String!) {
  surveySchemeCriteria(code: $code, agency: $agency) {
    ... on SurveySchemeCriteria {
      simulated confidence ${AGENCY} criteria { code factor n share printed interval { lower upper text } }
    } ${REFUSAL} } }`;

interface Refused {
  readonly problems?: readonly { readonly code: string; readonly place: string }[];
}

interface Named {
  readonly code: string;
}

export interface Variant {
  readonly code: string;
  readonly obstacleEn: string | null;
  readonly ranked: number | null;
  readonly forms: number | null;
  readonly correlation: number | null;
  readonly largestMove: number | null;
  readonly movedMost: readonly Named[];
  readonly banded: boolean;
  readonly bandChanges: readonly { readonly agency: Named; readonly from: string; readonly to: string }[];
  readonly withoutRank: readonly Named[];
}

export interface Sensitivity extends Refused {
  readonly ranked: number;
  readonly forms: number;
  readonly summaryEn: string;
  readonly variants: readonly Variant[];
}

export interface Criteria extends Refused {
  readonly agency: Named;
  readonly criteria: readonly {
    readonly code: string;
    readonly n: number;
    readonly share: number | null;
    readonly printed: string | null;
    readonly interval: { readonly lower: number; readonly upper: number } | null;
  }[];
}

export const NEXT_FORMS = `query ($code: String!, $forms: Int) { it: surveyNextForms(code: $code, forms: $forms) { __typename
  ... on SurveyRefusal { problems { code place } }
  ... on SurveyNextForms { asked toldApart { pairs now proposed equal } lacking { agency { code } n lacks proposed } ranked { agency { code } n proposed } } } }`;

export interface NextForms {
  readonly toldApart: {
    readonly pairs: number;
    readonly now: number;
    readonly proposed: number;
    readonly equal: number;
  };
  readonly lacking: readonly { readonly lacks: number; readonly proposed: number }[];
  readonly ranked: readonly { readonly proposed: number }[];
}

export const OWN_STANDING = `query ($code: String!, $agency: String!) { it: surveyOwnStanding(code: $code, agency: $agency) { __typename
  ... on SurveyRefusal { problems { code place message messageEn } }
  ... on SurveyOwnStanding { pooledTextEn entry { n agency { code } pool { code agencies { code } } standing { inGroup { best worst } } } bestRank worstRank ranksTextEn
    better { agency { code } forms further textEn } worse { agency { code } forms further textEn } } } }`;

interface Neighbour {
  readonly agency: { readonly code: string };
  readonly forms: number | null;
  readonly further: number | null;
  readonly textEn: string;
}

export const EXCLUDED = `query ($code: String!) { it: surveySchemeRanking(code: $code) {
  ... on SurveySchemeRanking { excluded { message messageEn agency { code } } } ${REFUSAL} } }`;

export interface Excluded {
  readonly excluded: readonly (Reason & { readonly agency: { readonly code: string } })[];
}

interface Reason {
  readonly message: string;
  readonly messageEn: string;
}

export interface OwnPage {
  readonly problems?: readonly Reason[];
  readonly pooledTextEn: string | null;
  readonly ranksTextEn: string;
  readonly entry: {
    readonly standing: { readonly inGroup: { readonly best: number; readonly worst: number } };
  };
  readonly bestRank: number;
  readonly worstRank: number;
  readonly better: Neighbour | null;
  readonly worse: Neighbour | null;
}
