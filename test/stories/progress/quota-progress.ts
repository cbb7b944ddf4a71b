import { QuotaRows } from '../../kit/quota-rows';
import { SurveyActor } from '@hailong/access';
import { administratorOf } from '../../kit/actors';
import { WithPortal } from '../../kit/servers/portal';
import { WithRound } from '../../kit/round';

const RULE = `rule target shortfall doneShare neededPerDay status forms { received }`;
const AGENCY = `query ($round: ID!, $first: Int, $after: String) { surveyQuotaProgress(round: $round) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyQuotaProgress {
    daysLeft lastDay agency { code } invitations { asked byEmail byWebhook bySms byZalo onPaper reached }
    forms { received seen screenedOut invalid surplus valid } rules { ${RULE} }
    forecast { expected lower upper perDay days unknown { code } }
    cells(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
      id rule target shortfall status forms { received seen }
      plannedHalfWidth { at90 ofPopulation } presentHalfWidth { at90 at50 ofPopulation } forecast { unknown { code } } } } }
  } } }`;
export const PROVINCE = `query ($round: ID!, $first: Int, $after: String) { surveyProvinceProgress(round: $round) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyProvinceProgress {
    daysLeft forms { received seen screenedOut invalid surplus valid } rules { ${RULE} } units { participants agency { code } rules { ${RULE} } }
    agencies(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { agency { code } worst { ${RULE} } } } } } } }`;
export const SAMPLINGS = `query ($round: ID!) { it: surveyAgencyResults(round: $round, agencyCode: "P.3") {
  ... on SurveyResults { samplings } } }`;

interface Rule {
  rule: string;
  target: number | null;
  shortfall: number | null;
  neededPerDay: number | null;
  status: string | null;
  forms: { received: number };
}
export interface Forms {
  received: number;
  seen: number;
  screenedOut: number | null;
  invalid: number | null;
  surplus: number | null;
  valid: number | null;
}
interface Page<T> {
  pageInfo: { hasNextPage: boolean; endCursor: string };
  edges: { node: T }[];
}
interface Cell extends Omit<Rule, 'forms'> {
  id: string;
  forms: Record<string, number>;
  plannedHalfWidth: { at90: number };
  presentHalfWidth: { at90: number; at50: number; ofPopulation: boolean };
  forecast: { unknown: { code: string } | null };
}
export interface Progress {
  __typename: string;
  code?: string;
  daysLeft: number;
  invitations: object;
  forms: Forms;
  rules: Rule[];
  forecast: { expected: number; lower: number; upper: number; perDay: number; unknown: object | null };
  cells: Page<Cell>;
}
export interface ProvinceProgress {
  __typename: string;
  forms: Forms;
  rules: Rule[];
  units: { participants: number; agency: { code: string }; rules: Rule[] }[];
  agencies: Page<{ agency: { code: string }; worst: Rule | null }>;
}

/** Asks for the progress of an agency, as its administrator does. */
export function askedByAgency(
  { ask, publicRoundId: round }: WithPortal & WithRound,
  code: string,
  more: object,
): Promise<Progress> {
  return ask(AGENCY, { round, first: 50, ...more }, administratorOf(code));
}

/** Asks for the progress of all agencies, as the province does. */
export function askedByProvince(
  { ask, publicRoundId: round }: WithPortal & WithRound,
  more: object,
  actor: SurveyActor,
): Promise<ProvinceProgress> {
  return ask(PROVINCE, { round, first: 50, ...more }, actor);
}

/** Cells of four fields with forms of all kinds, of tiers and of all departments together, as the story counts them. */
export async function fillCells(rows: QuotaRows): Promise<void> {
  for (const [index, target] of [10, 10, 20, 20].entries())
    await rows.cell('P.1', { id: index + 1, rule: 'fields', meaning: 'exact', field: index + 1, target });
  await rows.tally('P.1', { field: 1, responses: 9 });
  await rows.tally('P.1', { field: 1, tallyClass: 2, responses: 1 });
  await rows.tally('P.1', { field: 1, tallyClass: 1, responses: 2, invalid: 1 });
  await rows.tally('P.1', { field: 1, tallyClass: 3, responses: 1 });
  await rows.tally('P.1', { field: 2, responses: 4, invalid: 2 });
  await rows.cell('P.2', { id: 1, rule: 'tiers', target: 200, population: 1200, asOf: '2018-06-01' });
  await rows.cell('P.2', { id: 1, rule: 'tiers', target: 100, population: 999, asOf: '2018-05-01' });
  await rows.cell('P', { id: 1, rule: 'together', shared: true, unitClass: 'department', target: 300 });
}
