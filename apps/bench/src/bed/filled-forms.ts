import { FilledAnswer, Questionnaire, SheetLayout, sheetLayout } from '@hailong/questionnaires/domain';
import { Client } from 'pg';

/** A filled form to send again and again under new keys. */
export interface FilledForm {
  readonly agencyCode: string;
  readonly answers: readonly FilledAnswer[];
  /** The same as an answer sheet. */
  readonly sheet: string;
}

/** What simulated respondents filled in, read back from their answer sheets: their habits, not ours, make the load. */
export async function filledForms(
  admin: Client,
  questionnaire: Questionnaire,
): Promise<readonly FilledForm[]> {
  const layout = sheetLayout(questionnaire);
  const { rows } = await admin.query<{ code: string; answers: string }>(
    'select a.code, r.answers from hailong.survey_response r join hailong.agency a using (agency_id) order by r.response_id',
  );
  return rows.map(({ code, answers }) => ({
    agencyCode: code,
    answers: answersOn(layout, answers),
    sheet: answers,
  }));
}

/** Of a form with ratings, single choices and yes-no questions; what was left blank or does not apply is not sent. */
function answersOn({ positions }: SheetLayout, sheet: string): FilledAnswer[] {
  return positions.flatMap(({ item, option, codes }, at) => {
    if (option !== undefined || codes.length === 0)
      throw new Error(`${item}: only levels can be read back from a sheet`);
    const level = codes[parseInt(sheet.charAt(at), 36) - 1];
    return level === undefined ? [] : [{ item, level }];
  });
}
