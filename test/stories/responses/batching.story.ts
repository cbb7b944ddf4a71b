import { DataSource } from 'typeorm';
import { SimulateRound } from '@hailong/responses/use-cases';
import { expectOk } from '../../kit/expect-ok';
import { ANALYST } from '../../kit/actors';
import { aProvince, Opened } from '../../kit/province';
import { aPortal } from '../../kit/servers/portal';
import { showFigures } from '../../kit/show-figures';
import { aRound } from '../../kit/round';

/** nestjs/graphql#20, nestjs/docs.nestjs.com#1135: a relation asked row by row. */
describe('a relation of many rows', () => {
  const described = aProvince()
    .with(aPortal())
    .with(aRound({ demonstration: true }));
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    expectOk(
      await province.app.get(SimulateRound).simulate({ round: province.round, responses: 150, seed: 1 }),
    );
    await showFigures(province.app, province.round);
  });
  afterAll(() => province.close());

  /** Transactions, which are as many as doors opened. */
  const transactions = async (query: string) => {
    const spy = jest.spyOn(DataSource.prototype, 'createQueryRunner');
    const { errors } = await province.portal.ask(query, {}, ANALYST);
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
      `{ surveyRanking(round: "${province.round.roundId}", group: ${group}) { ... on SurveyRanking { entries { agency { name parent { name } } } excluded { agency { name } } } } }`;
    expect(await transactions(ranking('"commune"'))).toBe(await transactions(ranking('null')));
  });
});
