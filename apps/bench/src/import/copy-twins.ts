import { asAdmin } from '../bed/with-database';

/** Milliseconds of each COPY of the imported rows into empty twins of their tables. */
export interface CopyTimes {
  /** Of the responses alone. */
  readonly responses: readonly number[];
  /** Of what is stored beside each of them as well: its serial and who entered it. */
  readonly withDetails: readonly number[];
}

/** The same columns, constraints and indexes; logged, so that the commit is durable. */
const TWINS = `
create schema twin;
create table twin.survey_response (like hailong.survey_response including all);
create table twin.response_detail (like hailong.response_detail including all);`;

/**
 * The floor: the server reads a file of its own disk, by a superuser whom no wall stops; nothing is read, judged, recognised
 * or counted. The twins are empty before each.
 *
 * @param serials prefix of those whose rows are copied
 */
export async function copyTimes(adminUrl: string, serials: string, times: number): Promise<CopyTimes> {
  return asAdmin(adminUrl, async (admin) => {
    await admin.query(TWINS);
    const { rows } = await admin.query<{ data: string }>(`select current_setting('data_directory') as data`);
    const file = (name: string) => admin.escapeLiteral(`${rows[0]?.data}/${name}.copy`);
    const chosen = `d.serial like ${admin.escapeLiteral(`${serials}%`)}`;
    await admin.query(
      `copy (select r.* from hailong.survey_response r join hailong.response_detail d using (agency_id, response_id)
        where ${chosen}) to ${file('responses')}`,
    );
    await admin.query(
      `copy (select d.* from hailong.response_detail d where ${chosen}) to ${file('details')}`,
    );
    const taken = async (statement: string) => {
      const start = performance.now();
      await admin.query(statement);
      return performance.now() - start;
    };
    const responses: number[] = [];
    const withDetails: number[] = [];
    for (let time = 0; time < times; time += 1) {
      await admin.query('truncate twin.survey_response, twin.response_detail');
      const first = await taken(`copy twin.survey_response from ${file('responses')}`);
      const second = await taken(`copy twin.response_detail from ${file('details')}`);
      responses.push(first);
      withDetails.push(first + second);
    }
    return { responses, withDetails };
  });
}
