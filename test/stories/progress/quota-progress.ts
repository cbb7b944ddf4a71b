import { SurveyActor } from '@hailong/access';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { administratorOf } from '../../kit/actors';
import { WithPortal } from '../../kit/servers/portal';
import { WithRound } from '../../kit/round';

const RULE = `rule target shortfall doneShare neededPerDay status forms { valid }`;
const AGENCY = `query ($round: ID!, $first: Int, $after: String) { surveyQuotaProgress(round: $round) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyQuotaProgress {
    daysLeft lastDay agency { code } invitations { asked byEmail byWebhook bySms byZalo onPaper reached }
    forms { received screenedOut invalid surplus valid } rules { ${RULE} }
    forecast { expected lower upper perDay days unknown { code } }
    cells(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
      id rule target shortfall status forms { received screenedOut invalid surplus valid }
      plannedHalfWidth { at90 ofPopulation } presentHalfWidth { at90 at50 ofPopulation } forecast { unknown { code } } } } }
  } } }`;
export const PROVINCE = `query ($round: ID!, $first: Int, $after: String) { surveyProvinceProgress(round: $round) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyProvinceProgress {
    daysLeft forms { received valid } rules { ${RULE} } units { participants agency { code } rules { ${RULE} } }
    agencies(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { agency { code } worst { ${RULE} } } } } } } }`;

interface Rule {
  rule: string;
  target: number | null;
  shortfall: number | null;
  neededPerDay: number | null;
  status: string | null;
  forms: { valid: number };
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
  forms: Record<string, number>;
  rules: Rule[];
  forecast: { expected: number; lower: number; upper: number; perDay: number; unknown: object | null };
  cells: Page<Cell>;
}
export interface ProvinceProgress {
  __typename: string;
  forms: { received: number; valid: number };
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

/** Number of statements that a work sends to the database. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query');
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}
