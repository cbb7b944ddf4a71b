import { RankRound } from '@hailong/rankings/use-cases';
import { AddressInfo } from 'node:net';
import type { SurveyActor } from '@hailong/access';
import { done } from '../../../demonstration/src/step';
import type { Portal } from '../../../portal/src/create-portal';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { fillRound } from '../fixture/fill-round';
import { OpenedRound, openGiaLaiRound } from '../fixture/gia-lai-round';
import { asAdmin } from '../fixture/with-database';
import { withPortal } from '../fixture/with-portal';
import { median, timesInTurn, timesOf } from '../median';
import { figure, medianFigure } from '../report/figure';
import { ROUND_ID } from '@hailong/kernel';

export const ranking: Benchmark = {
  name: 'ranking',
  vi: 'thời gian ra bảng xếp hạng 149 cơ quan',
  en: 'time to a ranking of 149 agencies',
  run,
};

const TIMES = 20;
const RAW_TIMES = 3;
/** Minimum that ranks every agency at both sizes, so that only the number of responses differs. */
const MINIMUM = 1;
const ANALYST: SurveyActor = { subject: 'bench', agencyCode: 'H21', roles: ['province-analyst'] };
const QUERY = `query ($round: ID!) { surveyRanking(round: $round, minimumResponses: ${MINIMUM}) { ... on SurveyRanking {
  simulated criteria entries { rank rankInGroup index n agency { code name } } excluded { code agency { code } } } } }`;

/** Counts that a ranking needs, from the answer sheets instead of the tallies. */
const RAW = `
select agency_id, position, answer, count(*)
from hailong.survey_response, unnest(string_to_array(answers, null)) with ordinality as p(answer, position)
where round_id = $1 and valid group by agency_id, position, answer`;

interface Times {
  readonly useCase: readonly number[];
  readonly graphql: readonly number[];
}

async function run({ database, sizes, log }: BenchContext): Promise<BenchReport> {
  const many = sizes.responses;
  const few = Math.ceil(many / 10);
  return withPortal(database.appUrl, async (portal) => {
    const { app } = portal;
    await app.listen(0, '127.0.0.1');
    const small = await openGiaLaiRound(app, 'bench-small');
    await fillRound(app, small, { responses: few, seed: 1, log });
    const large = await openGiaLaiRound(app, 'bench-large');
    await fillRound(app, large, { responses: many, seed: 2, log });
    log('  xếp hạng · ranking …');
    const [early, late] = await rankingTimes(portal, small, large);
    const parameters = [large.round.roundId];
    const raw = await asAdmin(database.adminUrl, (admin) =>
      timesOf(RAW_TIMES, () => admin.query(RAW, parameters)),
    );
    return {
      figures: [
        ...timeFigures('few', few, early),
        ...timeFigures('many', many, late),
        ...comparisons(early, late, raw),
      ],
      notes: [],
    };
  });
}

function timeFigures(code: string, responses: number, { useCase, graphql }: Times): Figure[] {
  const [vi, en] = [`xếp hạng, ${responses} phiếu`, `ranking at ${responses} responses`];
  return [
    medianFigure(`${code}Ms`, useCase, 'ms', vi, en),
    medianFigure(`${code}GraphqlMs`, graphql, 'ms', `${vi}, qua GraphQL`, `${en}, over GraphQL and HTTP`),
  ];
}

function comparisons(early: Times, late: Times, raw: readonly number[]): Figure[] {
  const lateMs = median(late.useCase);
  const flat = lateMs / median(early.useCase);
  const rawMs = medianFigure(
    'rawMs',
    raw,
    'ms',
    'chỉ riêng GROUP BY trên phiếu gốc',
    'GROUP BY alone, over the raw responses',
  );
  return [
    figure(
      'flat',
      flat,
      '×',
      'nhiều phiếu so với một phần mười',
      'all of a tenth of the responses: 1 is flat',
    ),
    rawMs,
    figure(
      'rawOfRanking',
      rawMs.value / lateMs,
      '×',
      'GROUP BY so với cả bảng xếp hạng',
      'GROUP BY of the whole ranking',
    ),
  ];
}

async function rankingTimes(portal: Portal, small: OpenedRound, large: OpenedRound): Promise<[Times, Times]> {
  const { app } = portal;
  const rank = app.get(RankRound);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${portal.tokenOf(ANALYST)}` };
  const byUseCase = ({ province, round: { roundId } }: OpenedRound) =>
    done(rank.rank(province, { roundId, minimumResponses: MINIMUM }));
  const byGraphql = async ({ round }: OpenedRound) => {
    const body = JSON.stringify({ query: QUERY, variables: { round: ROUND_ID.of(round.roundId) } });
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body });
    const text = await response.text();
    if (!text.includes('"rank":1')) throw new Error(`no ranking came over GraphQL: ${text.slice(0, 500)}`);
  };
  const works = [small, large].flatMap((round) => [() => byUseCase(round), () => byGraphql(round)]);
  const [a = [], b = [], c = [], d = []] = await timesInTurn(TIMES, works);
  return [
    { useCase: a, graphql: b },
    { useCase: c, graphql: d },
  ];
}
