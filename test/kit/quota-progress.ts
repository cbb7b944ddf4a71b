import { SurveyActor } from '@hailong/access';
import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';
import { RunningPortal, administratorOf } from './portal-app';

const RULE = `rule target shortfall doneShare neededPerDay status forms { counted }`;
const AGENCY = `query ($round: ID!, $first: Int, $after: String) { surveyQuotaProgress(round: $round) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyQuotaProgress {
    daysLeft lastDay agency { code } invitations { asked byEmail byWebhook onPaper reached }
    forms { returned valid counted surplus invalid } rules { ${RULE} }
    forecast { expected lower upper perDay days unknown { code } }
    cells(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node {
      id rule target shortfall status forms { returned valid counted surplus invalid }
      plannedHalfWidth { at90 ofPopulation } presentHalfWidth { at90 at50 ofPopulation } forecast { unknown { code } } } } }
  } } }`;
export const PROVINCE = `query ($round: ID!, $first: Int, $after: String) { surveyProvinceProgress(round: $round) {
  __typename ... on SurveyRefusal { code }
  ... on SurveyProvinceProgress {
    daysLeft forms { returned counted } rules { ${RULE} } units { participants agency { code } rules { ${RULE} } }
    agencies(first: $first, after: $after) { pageInfo { hasNextPage endCursor } edges { node { agency { code } worst { ${RULE} } } } } } } }`;

interface Rule {
  rule: string;
  target: number | null;
  shortfall: number | null;
  neededPerDay: number | null;
  status: string | null;
  forms: { counted: number };
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
export interface Province {
  __typename: string;
  forms: { returned: number; counted: number };
  rules: Rule[];
  units: { participants: number; agency: { code: string }; rules: Rule[] }[];
  agencies: Page<{ agency: { code: string }; worst: Rule | null }>;
}

/** How far an agency is, as its administrator asks. */
export async function askedByAgency(
  portal: RunningPortal,
  code: string,
  variables: object,
): Promise<Progress> {
  const actor = administratorOf(code);
  const { data, errors } = await portal.ask<{ surveyQuotaProgress: Progress }>(AGENCY, variables, actor);
  expect(errors).toBeUndefined();
  return data.surveyQuotaProgress;
}

/** Asks for the progress of all agencies, as the province does. */
export async function askedByProvince(
  portal: RunningPortal,
  variables: object,
  actor: SurveyActor,
): Promise<Province> {
  const { data, errors } = await portal.ask<{ surveyProvinceProgress: Province }>(PROVINCE, variables, actor);
  expect(errors).toBeUndefined();
  return data.surveyProvinceProgress;
}

/** How many statements some work sends to the database. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query');
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}
