import { DataSource } from 'typeorm';
import { clockAt, day } from '@hailong/kernel';
import { SimulateRound } from '@hailong/responses/use-cases';
import { PreparedRound, expectOk, openBacKanRound } from '../../kit/open-round';
import { ANALYST, RunningPortal, runningPortal } from '../../kit/portal-app';

/** nestjs/graphql#20, nestjs/docs.nestjs.com#1135: a relation asked row by row. */
describe('a relation of many rows', () => {
  let portal: RunningPortal;
  let prepared: PreparedRound;
  beforeAll(async () => {
    portal = await runningPortal({ clock: clockAt(day('2018-08-15')) });
    prepared = await openBacKanRound(portal.app, { demonstration: true });
    expectOk(
      await portal.app.get(SimulateRound).simulate({ round: prepared.round, responses: 150, seed: 1 }),
    );
  });
  afterAll(() => portal.stop());

  /** Transactions, which are as many as doors opened. */
  const transactions = async (query: string) => {
    const spy = jest.spyOn(DataSource.prototype, 'createQueryRunner');
    const { errors } = await portal.ask(query, {}, ANALYST);
    expect(errors).toBeUndefined();
    const count = spy.mock.calls.length;
    spy.mockRestore();
    return count;
  };

  it.each([
    [
      'agencies with parents and origins',
      (first: number) =>
        `{ surveyAgencies(first: ${first}) { edges { node { parent { name } predecessors { predecessor { name } } successors { successor { name } } } } } }`,
    ],
    [
      'rounds with participants and plans',
      (first: number) =>
        `{ announcedSurveyRounds(first: ${first}) { edges { node { plan { title } participants { agency { name } } } } } }`,
    ],
  ])('of %s takes as many database visits for few rows as for many', async (_, query) => {
    expect(await transactions(query(2))).toBe(await transactions(query(50)));
  });

  it('of ranked agencies takes as many database visits for one as for three', async () => {
    const ranking = (group: string) =>
      `{ surveyRanking(round: "${prepared.round.roundId}", group: ${group}) { ... on SurveyRanking { entries { agency { name parent { name } } } excluded { agency { name } } } } }`;
    expect(await transactions(ranking('"commune"'))).toBe(await transactions(ranking('null')));
  });
});
