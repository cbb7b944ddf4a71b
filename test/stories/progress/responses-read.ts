import { sentDuring } from '../../kit/statements-of';

/** Statements by which some work looks at responses, of which there may be a million. */
export async function responsesLookedAt(work: () => Promise<unknown>): Promise<string[]> {
  const sent = await sentDuring(work);
  expect(sent).not.toEqual([]);
  return sent.filter((sql) => sql.includes('from hailong.survey_response'));
}
