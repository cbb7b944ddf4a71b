import { PostgresQueryRunner } from 'typeorm/driver/postgres/PostgresQueryRunner';

/** Since which days some work looks at responses, of which there may be a million: the last parameter of each statement. */
export async function responsesLookedAtSince(work: () => Promise<unknown>): Promise<unknown[]> {
  const spy = jest.spyOn(PostgresQueryRunner.prototype, 'query');
  await work();
  const found = spy.mock.calls.filter(([sql]) => sql.includes('from hailong.survey_response'));
  spy.mockRestore();
  return found.map(([, parameters]) => (parameters as unknown[]).at(-1));
}
