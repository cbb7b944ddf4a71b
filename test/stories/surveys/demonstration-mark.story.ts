import { MarkRound } from '@hailong/surveys/use-cases';
import { NO_ID, ROUND_ID } from '@hailong/kernel';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { expectOk } from '../../kit/expect-ok';
import { PARKS, hue } from '../../kit/hue';
import { Opened } from '../../kit/province';
import { sentBack } from '../../kit/sent-back';
import { LOAD, Outcome, PLAN_ROUNDS, SAVE_ROUND, refusals } from '../../kit/survey-operations';
import { wholeSelection } from '../../kit/whole-selection';
import { KINDS, unchangedIn } from './sent-back-unchanged';

type Whole = Readonly<Record<string, unknown>>;

const UNSUITED = ['DEMONSTRATION_UNSUITED demonstration'];

describe('the mark of a demonstration', () => {
  let province: Opened<typeof hue>;
  let id: string;
  beforeAll(async () => {
    province = await hue.open();
    const input = { template: 'bac-kan-266-2018', codePrefix: 'dot', year: 2024, publish: true };
    const { rounds } = await province.ask<Outcome>(LOAD, { input }, PARKS);
    id = rounds[0]?.id ?? '';
  });
  afterAll(() => province.close());

  const read = () =>
    province.ask<Whole>(
      `query ($id: ID!) { it: surveyRound(id: $id) ${wholeSelection(province.app.get(GraphQLSchemaHost).schema, KINDS.round.type, KINDS.round.depth)} }`,
      { id },
      PARKS,
    );
  const save = async (changes: Whole) => {
    const { schema } = province.app.get(GraphQLSchemaHost);
    const input = { ...sentBack(schema, KINDS.round.input, await read()), ...changes };
    return province.ask<Outcome>(SAVE_ROUND, { input }, PARKS);
  };
  const marks = async () =>
    (
      await province.db.admin<{ mark: boolean }>(
        `select (document -> 'demonstration')::bool as mark from hailong.survey_round order by round_id`,
      )
    ).map(({ mark }) => mark);

  it('is set by no saving, neither of a new round nor of a draft', async () => {
    expect(refusals(await save({ demonstration: true }))).toEqual(UNSUITED);
    expect(refusals(await save({ demonstration: true, code: 'dot-moi' }))).toEqual(UNSUITED);
    for (const demonstration of [false, null, undefined])
      expect((await save({ demonstration })).__typename).toBe('SurveyRound');
    expect(await marks()).toEqual([false]);
  });

  it('is no term of loading a template or planning rounds', async () => {
    for (const [operation, input] of [
      [LOAD, { template: 'bac-kan-266-2018', codePrefix: 'khac', demonstration: true }],
      [PLAN_ROUNDS, { plan: 'dot', demonstration: true }],
    ] as const) {
      const { errors } = await province.portal.ask(operation, { input }, PARKS);
      expect(errors?.[0]?.extensions).toMatchObject({
        detail: expect.stringMatching(/Field "demonstration" is not defined/) as string,
      });
    }
    expect(await marks()).toEqual([false]);
  });

  it('comes back as it was read and changes nothing; left out, it stays; taken away, it is refused', async () => {
    const scope = await province.scopeOf('BQL');
    expectOk(await province.app.get(MarkRound).mark(scope, ROUND_ID.read(id) ?? NO_ID, 'demonstration'));
    await unchangedIn(province, PARKS)(KINDS.round, id);
    expect((await save({ demonstration: undefined, title: 'Tên khác' })).__typename).toBe('SurveyRound');
    expect(refusals(await save({ demonstration: false }))).toEqual(UNSUITED);
    expect(refusals(await save({ code: 'dot-ban-sao' }))).toEqual(UNSUITED);
    expect(await marks()).toEqual([true]);
  });
});
