import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';

/** Statements by which some work looks at responses, of which there may be a million. */
export async function responsesLookedAt(work: () => Promise<unknown>): Promise<unknown[]> {
  const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query');
  await work();
  const found = spy.mock.calls.filter(([sql]) => sql.includes('from hailong.survey_response'));
  spy.mockRestore();
  return found.map(([sql]) => sql);
}
