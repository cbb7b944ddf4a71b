import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { operatorOf } from '../../kit/actors';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { TestDatabase } from '../../kit/test-database';
import { goodRow } from './import-file';

const PAPER_FORMS = `query ($round: ID!, $agencyCode: String!, $group: String!, $serials: [String!]!) {
  told: surveyPaperForms(round: $round, agencyCode: $agencyCode, group: $group, serials: $serials) { __typename
    ... on SurveyPaperForms { forms { serial questionnaire { id code version } } }
    ... on SurveyRefusal { problems { code place } } } }`;
export interface ToldForms {
  readonly forms: readonly {
    readonly serial: string;
    readonly questionnaire: { readonly id: string; readonly code: string; readonly version: number };
  }[];
  readonly problems: readonly { readonly code: string; readonly place: string }[];
}

/** Row of a file with the name of the form that its serial draws. */
export interface NamedRow {
  readonly row: readonly string[];
  readonly name: string;
}
/** Answer of `hailong sample-file`. */
export interface SampleAnswer {
  readonly header: readonly string[];
  readonly examples: readonly (readonly string[])[];
  readonly forms: readonly { readonly questionnaire: string; readonly columns: readonly string[] }[];
}
type Asked = Pick<WithPortal, 'ask'> & Pick<WithRound, 'publicRoundId'>;

/** Asks as the clerk of an agency for the forms of serials of P.1, unless changed. */
export function tellForms(
  { ask, publicRoundId: round }: Asked,
  serials: readonly string[],
  changes: object = {},
  agencyCode = 'P.1',
): Promise<ToldForms> {
  const asked = { round, agencyCode: 'P.1', group: 'citizens', serials, ...changes };
  return ask<ToldForms>(PAPER_FORMS, asked, operatorOf(agencyCode));
}

export function nameOn({ questionnaire: { code, version } }: ToldForms['forms'][number]): string {
  return `${code}@${version}`;
}

/** Good rows of the numbers whose serials draw a questionnaire. */
export async function rowsOn(
  province: Asked,
  numbers: readonly number[],
  questionnaire: string,
): Promise<readonly NamedRow[]> {
  const { forms } = await tellForms(
    province,
    numbers.map((n) => `BK-${n}`),
  );
  return forms.flatMap((form, at) =>
    form.questionnaire.id === questionnaire ? [{ row: goodRow(numbers[at] ?? 0), name: nameOn(form) }] : [],
  );
}

/** Counts the stored forms of a questionnaire by a pattern of their serials. */
export async function storedOn(db: TestDatabase, questionnaire: string, serials: string): Promise<number> {
  const [stored] = await db.admin<{ forms: number }>(
    `select count(*)::int as forms from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id)
     where 'questionnaire:' || r.questionnaire_id = $1 and d.serial like $2`,
    [questionnaire, serials],
  );
  return stored?.forms ?? 0;
}

/** Serial and questionnaire of each line of a list for a print shop, the header first. */
export function serialsIn(list: string): readonly (readonly string[])[] {
  const lines = list.trim().split(/\r?\n/);
  return lines.map((line) => line.split(';').slice(0, 2));
}

/** Text of a file that a command wrote, without the mark of its encoding. */
export function writtenIn(folder: string, name: string): string {
  return readFileSync(path.join(folder, name), 'utf8').replace(/^\uFEFF/, '');
}
