import type { Count } from './attack';
import { ANALYST, AttackedProvince, administratorOf } from './attacked-province';

const LEVELS = 'code valid notApplicable missing levels { code count }';
const RESULTS = `query ($round: ID!, $channel: SurveyChannel, $field: String, $procedureGroup: String) {
  it: surveyResults(round: $round, channel: $channel, field: $field, procedureGroup: $procedureGroup) { __typename
  ... on SurveyRefusal { code } ... on SurveyResults { asOf nextSealing groups { group responses notToldApart index
    forms { received screenedOut invalid surplus valid }
    areas { factors { index criteria { index ${LEVELS} } } } items { share ${LEVELS} } } } } }`;
const RANKING = `query ($round: ID!) { it: surveyRanking(round: $round, minimumResponses: 1) { ... on SurveyRanking {
  entries { index n withoutFactors agency { code } forms { received } } excluded { code n agency { code } forms { received } } } } }`;
const FORMS = 'forms { received screenedOut invalid surplus valid }';
const COUNTS: Readonly<Record<Exclude<Count, 'units'>, string>> = {
  progress: `query ($round: ID!) { it: surveyQuotaProgress(round: $round) { ... on SurveyQuotaProgress { ${FORMS} } } }`,
  cells: `query ($round: ID!) { it: surveyQuotaProgress(round: $round) { ... on SurveyQuotaProgress { ${FORMS} invitations { asked }
    cells { edges { node { rule target shortfall doneShare neededPerDay ${FORMS} presentHalfWidth { at50 } } } } } } }`,
  quality: `query ($round: ID!) { it: surveyQualityReport(round: $round) { ... on SurveyQualityReport { responses flagged
    channels { channel responses flagged allHighest } } } }`,
  list: `query ($round: ID!) { it: surveyResponses(round: $round, first: 200) { edges { node { channel group receivedOn valid } } } }`,
};
const UNITS = `query ($round: ID!, $unitGroup: String) { it: surveyUnitResults(round: $round, unitGroup: $unitGroup) { __typename
  ... on SurveyUnitResults { units missing groups { group responses items { ${LEVELS} } } } } }`;

interface Answers {
  readonly code: string;
  readonly valid: number;
}
interface Group {
  readonly group: string;
  readonly responses: number;
  readonly areas: readonly { readonly factors: readonly { readonly criteria: readonly Answers[] }[] }[];
  readonly items: readonly Answers[];
}
interface Ranked {
  readonly agency: { readonly code: string };
}
interface Ranking {
  readonly entries: readonly Ranked[];
  readonly excluded: readonly Ranked[];
}

export interface ViewTerms {
  readonly round: string;
  readonly agencyCode: string;
  /** Agency in league, whose administrator reads too. */
  readonly allyCode: string;
  /** Filters by which results are read, besides the whole. */
  readonly parts?: readonly object[];
  /** Count of forms that is read too. */
  readonly count?: Count;
}

/** Everything that an administrator of the agency and an analyst of the province read about the agency at a moment, together. */
export interface View {
  readonly moment: string;
  /** Text of all figures, which is the same where they are. */
  readonly text: string;
  /** Forms, or answers to one item, that each figure counts. */
  readonly counts: readonly { readonly of: string; readonly name: string; readonly n: number }[];
}

/** Reads the ranking of a round once for all its agencies. */
export async function readRanking(
  province: AttackedProvince,
  round: string,
): Promise<ReadonlyMap<string, readonly object[]>> {
  const { entries, excluded } = await province.ask<Ranking>(RANKING, { round }, ANALYST);
  const byAgency = new Map<string, object[]>();
  for (const ranked of [...entries, ...excluded])
    byAgency.set(ranked.agency.code, [...(byAgency.get(ranked.agency.code) ?? []), ranked]);
  return byAgency;
}

export async function readView(
  province: AttackedProvince,
  moment: string,
  ranking: ReadonlyMap<string, readonly object[]>,
  { round, agencyCode, allyCode, parts = [], count }: ViewTerms,
): Promise<View> {
  const texts: string[] = [];
  const counts: { of: string; name: string; n: number }[] = [];
  const readers = allyCode === agencyCode ? [agencyCode] : [agencyCode, allyCode];
  for (const reader of readers) {
    for (const part of [{}, ...parts]) {
      const admin = administratorOf(reader);
      const read = await province.ask<{ groups?: readonly Group[] }>(RESULTS, { round, ...part }, admin);
      texts.push(JSON.stringify(read));
      const name = `${moment} ${JSON.stringify(part)}`;
      counts.push(...(read.groups ?? []).flatMap((group) => countsOf(group, name)));
    }
    texts.push(JSON.stringify(ranking.get(reader)));
  }
  if (count === 'units') {
    const units = { round, unitGroup: unitGroupOf(agencyCode) };
    texts.push(JSON.stringify(await province.ask(UNITS, units, ANALYST)));
  } else if (count)
    texts.push(JSON.stringify(await province.ask(COUNTS[count], { round }, administratorOf(agencyCode))));
  return { moment, text: texts.join('\n').replaceAll(agencyCode, '').replaceAll(allyCode, ''), counts };
}

/** Name of the group of units in which an agency stands with the agency in league. */
export function unitGroupOf(agencyCode: string): string {
  return `Cụm ${agencyCode}`;
}

function countsOf({ group, responses, areas, items }: Group, name: string): View['counts'] {
  const criteria = areas.flatMap(({ factors }) => factors.flatMap((factor) => factor.criteria));
  const answers = [...criteria, ...items].map(({ code, valid }) => ({
    of: `${group} ${code}`,
    name,
    n: valid,
  }));
  return [{ of: group, name, n: responses }, ...answers];
}
