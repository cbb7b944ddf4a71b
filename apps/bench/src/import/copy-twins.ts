import { asAdmin } from '../fixture/with-database';

/** Time of a COPY of the imported rows into empty twins of their tables, milliseconds. */
export interface CopyTime {
  readonly responses: number;
  /** Details stored with them: serial and operator. */
  readonly details: number;
}

/** Twins with the same columns, constraints and indexes; logged, so that the commit is durable. */
const TWINS = `
drop schema if exists twin cascade;
create schema twin;
create table twin.survey_response (like hailong.survey_response including all);
create table twin.response_detail (like hailong.response_detail including all);`;

/**
 * Floor of the import: the server reads a file of its own disk, as superuser outside all walls, without reading forms,
 * judging, recognising or counting.
 *
 * @param serials prefix of the serials to copy
 */
export async function copyTime(adminUrl: string, serials: string): Promise<CopyTime> {
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
    // Writes pending pages now, or the next measurement pays for them.
    await admin.query('checkpoint');
    const taken = async (statement: string) => {
      const start = performance.now();
      await admin.query(statement);
      return performance.now() - start;
    };
    return {
      responses: await taken(`copy twin.survey_response from ${file('responses')}`),
      details: await taken(`copy twin.response_detail from ${file('details')}`),
    };
  });
}
