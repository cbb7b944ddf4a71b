const SCHEME = `code version state announcedOn figuresKnownOn announcementEn minimumResponses method
  core { code version } differences { code messageEn } terms { code textEn }`;
const REFUSAL = '... on SurveyRefusal { problems { code place } }';
export const SAVE = `mutation ($input: SurveyRankingSchemeInput!) {
  saveSurveyRankingScheme(input: $input) { ... on SurveyRankingScheme { ${SCHEME} } ${REFUSAL} } }`;
export const ANNOUNCE = `mutation ($code: String!) {
  announceSurveyRankingScheme(code: $code) { ... on SurveyRankingScheme { ${SCHEME} } ${REFUSAL} } }`;
export const READ = `query ($code: String!, $version: Int) { surveyRankingScheme(code: $code, version: $version) { ${SCHEME} } }`;
export const ANNOUNCED = `{ announcedSurveyRankingSchemes { code version state } }`;
const UNIT = 'agency { code } pool { code title agencies { code } }';
export const RANK = `query ($code: String!, $version: Int, $group: String, $factor: String, $field: String) {
  surveySchemeRanking(code: $code, version: $version, group: $group, factor: $factor, field: $field) {
    ... on SurveySchemeRanking {
      pending { until shown waiting round { code } withoutFigures { code } fieldsWithout { code } }
      simulated factor criteria minimumResponses scheme { code version announcementEn }
      rounds { code state agency { code } window { opensOn closesOn } } roundsLeftOut { code round { code } }
      groups { code ranked target reached } field { code label } notToldApart entries { rank rankInGroup group index n samplings interval { lower upper } ${UNIT} }
      excluded { code n ${UNIT} }
    } ${REFUSAL} } }`;

export interface Scheme {
  readonly version: number;
  readonly state: string;
  readonly announcedOn: string | null;
  readonly figuresKnownOn: string | null;
  readonly announcementEn: string;
  readonly differences: readonly { code: string; messageEn: string }[];
  readonly terms: readonly { code: string; textEn: string }[];
  readonly problems?: readonly { code: string; place: string }[];
}

export interface Ranking {
  readonly simulated: boolean;
  readonly criteria: readonly string[];
  readonly minimumResponses: number;
  readonly scheme: { readonly version: number; readonly announcementEn: string };
  readonly rounds: readonly { code: string; agency: { code: string } }[];
  readonly roundsLeftOut: readonly { code: string; round: { code: string } }[];
  readonly groups: readonly { code: string; ranked: number; reached: number | null }[];
  readonly pending: readonly {
    readonly until: string | null;
    readonly shown: number;
    readonly waiting: number | null;
    readonly withoutFigures: readonly { readonly code: string }[];
  }[];
  readonly field: { readonly code: string } | null;
  readonly notToldApart: number;
  readonly entries: readonly RankedEntry[];
  readonly excluded: readonly { code: string; n: number; agency: { code: string } }[];
  readonly problems?: readonly { code: string; place: string }[];
}

interface RankedEntry {
  readonly rank: number;
  readonly index: number;
  readonly n: number;
  readonly samplings: readonly string[];
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  readonly agency: { readonly code: string };
  readonly pool: { readonly code: string; readonly agencies: readonly { readonly code: string }[] } | null;
}
