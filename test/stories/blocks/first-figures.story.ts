import { OpenRound } from '@hailong/surveys/use-cases';
import { administratorOf } from '../../kit/actors';
import { expectOk } from '../../kit/expect-ok';
import { Opened, aProvince } from '../../kit/province';
import { aDraft } from '../../kit/round';
import { aPortal } from '../../kit/servers/portal';

const FORESEE = `query ($round: ID!, $after: String) { it: surveyFirstFigures(round: $round) { __typename
  ... on SurveyRefusal { problems { code place } }
  ... on SurveyFirstFigures { smallest assumption parts never round { code }
    figures(first: 4, after: $after) { pageInfo { hasNextPage endCursor } edges { node { agency { code } group channel expected source time weeks label } } } } } }`;

interface Foreseen {
  readonly problems?: readonly { readonly code: string }[];
  readonly smallest: number;
  readonly assumption: { readonly vi: string };
  readonly parts: number;
  readonly never: number;
  readonly figures: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly edges: readonly {
      readonly node: Readonly<Record<string, unknown>> & { readonly agency: { readonly code: string } };
    }[];
  };
}

/** A round of 22 weeks for invited people, k = 5. */
describe('the first figures of a round', () => {
  const described = aProvince('2018-05-02').with(aPortal()).with(aDraft());
  let province: Opened<typeof described>;
  beforeAll(async () => {
    province = await described.open();
    const participants = province.round.document.participants.map((each, at) => ({
      ...each,
      unitClass: at === 0 ? 'town' : 'commune',
    }));
    await change({
      participants,
      access: 'invited',
      channels: ['online', 'paper'],
      toldApartBy: ['channel'],
      quotas: QUOTAS,
    });
  });
  afterAll(() => province.close());

  const change = (document: object) =>
    province.db.admin('update hailong.survey_round set document = document || $1', [
      JSON.stringify(document),
    ]);
  const foresee = (agency = 'P', round = province.publicRoundId, after?: string) =>
    province.ask<Foreseen>(FORESEE, { round, after }, administratorOf(agency));
  const rows = ({ figures }: Foreseen) =>
    figures.edges.map(({ node: { agency, channel, expected, source, time, weeks } }) =>
      [agency.code, channel, expected, source, time, weeks].join(' '),
    );

  it('are told by week before it opens, page by page, with the assumption that they stand on', async () => {
    const first = await foresee();
    expect(first).toMatchObject({
      smallest: 5,
      parts: 6,
      never: 2,
    });
    expect(first.assumption.vi).toMatch(/phiếu về đều/);
    expect(rows(first)).toEqual([
      ...['P.1 ONLINE 300 TARGETS RUNNING 2', 'P.1 PAPER 10 TARGETS CLOSE 22'],
      ...['P.2 ONLINE 300 TARGETS RUNNING 2', 'P.2 PAPER 4 TARGETS NEVER '],
    ]);
    const rest = await foresee('P', province.publicRoundId, first.figures.pageInfo.endCursor);
    expect([...rows(rest), rest.figures.pageInfo.hasNextPage]).toEqual([
      ...['P.3 ONLINE 300 TARGETS RUNNING 2', 'P.3 PAPER 4 TARGETS NEVER ', false],
    ]);
  });

  it('are told to no other agency while it is a draft, and of its own parts alone afterwards, with a warning at the opening', async () => {
    expect(await foresee('P.2')).toMatchObject({ problems: [{ code: 'NOT_FOUND' }] });
    const { warnings } = expectOk(
      await province.app.get(OpenRound).open(province.owner, province.round.roundId),
    );
    const [warning] = warnings.filter(({ code }) => code === 'EXPECTED_FORMS_TOO_FEW');
    expect(warning?.vi).toMatch(/^2 trong 6 phần .* 5 phiếu .*P\.2 · .*giấy; P\.3 · .*giấy/);
    const own = await foresee('P.2');
    expect(own).toMatchObject({ parts: 2, never: 1 });
    expect(rows(own)).toHaveLength(2);
  });

  it('are those of the forms that the round before showed, where the next one has no targets', async () => {
    await province.db.admin(
      `insert into hailong.block (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, block_no, state, moment)
       select agency_id, 1, 1, 0, -1, -1, -1, 1, 3, '2018-06-04' from hailong.agency where code = 'P.1';
       insert into hailong.block_tally (agency_id, round_id, questionnaire_id, respondent_group, channel, field, procedure_group, block_no,
         responses, counts, sums, sealed_on, shown_on)
       select agency_id, 1, 1, 0, -1, -1, -1, 1, 132, '{}', '{}', '2018-06-04', '2018-06-11' from hailong.block;
       update hailong.survey_round set state = 'closed'`,
    );
    const [next] = await province.db.admin<{ id: number }>(
      `insert into hailong.survey_round (agency_id, plan_id, code, state, document)
       select agency_id, plan_id, 'next', 'draft', document || '{"quotas":[]}' from hailong.survey_round returning round_id as id`,
    );
    expect(rows(await foresee('P', `round:${next?.id}`)).slice(0, 3)).toEqual([
      ...['P.1 ONLINE 66 LAST_ROUND RUNNING 5', 'P.1 PAPER 66 LAST_ROUND RUNNING 5', 'P.2 ONLINE   UNKNOWN '],
    ]);
  });
});

const QUOTAS = [
  {
    code: 'online',
    label: { vi: 'Trực tuyến' },
    over: { each: ['agency'], channel: 'online' },
    rule: { kind: 'minimum', count: 300 },
  },
  {
    code: 'paper',
    label: { vi: 'Giấy' },
    over: { each: ['agency'], channel: 'paper' },
    rule: { kind: 'minimum', count: 4 },
  },
  {
    code: 'town',
    label: { vi: 'Thị trấn' },
    over: { each: ['agency'], channel: 'paper', unitClass: 'town' },
    rule: { kind: 'minimum', count: 10 },
  },
];
