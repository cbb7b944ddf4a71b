import { VerifyTallies } from '@hailong/responses';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { OpenedRound } from '../bed/open-round';
import { openRoundWithForms } from '../bed/round-with-forms';
import { ThrowAwayDatabase } from '../bed/with-database';
import { withPortal } from '../bed/with-portal';
import { COMMON_WAY_MUTATION, startCommonWay } from '../common-way/start-common-way';
import { Contestant, Turns, takeTurns } from '../intake/contestant';
import { httpContestant } from '../intake/http-contestant';
import { startServer } from '../intake/server-process';
import { SampleRow, singleRowInserts } from '../intake/single-row-inserts';
import { figure, medianFigure } from '../report/figure';

export const intake: Benchmark = {
  name: 'intake',
  vi: 'phiếu nhận từng cái một qua GraphQL',
  en: 'responses accepted one by one through GraphQL',
  run,
};

const CLIENTS = 32;
/** Filled forms that the clients send over and over, each time under a new key. */
const FORMS = 4000;

const MUTATION = {
  query: `mutation Submit($input: SubmitSurveyResponseInput!) { submitSurveyResponse(input: $input) { __typename
    ... on SurveyResponseAccepted { receipt repeated }
    ... on SurveyResponseRefused { problems { __typename ... on SurveyProblem { code place message } } } } }`,
  accepted: '"repeated":false',
};

async function run({ database, sizes, log, cpuProfiles }: BenchContext): Promise<BenchReport> {
  const { adminUrl } = database;
  const prepare = { adminUrl, forms: FORMS, log };
  const { opened, forms } = await withPortal(database.appUrl, ({ app }) => openRoundWithForms(app, prepare));
  const { roundId } = opened.round;
  const contestants: Contestant[] = [];
  try {
    const settings = { databaseUrl: database.appUrl };
    const ours = await startServer({ module: 'intake/portal-server', settings, cpuProfiles });
    contestants.push(await httpContestant(ours, MUTATION, { roundId, forms }, CLIENTS));
    const inserts = await singleRowInserts(adminUrl, sampleOf(opened), CLIENTS);
    contestants.push(inserts);
    const common = await startCommonWay(database, opened, cpuProfiles);
    contestants.push(await httpContestant(common, COMMON_WAY_MUTATION, { roundId, forms }, CLIENTS));
    const before = await Promise.all([ours.cpuMs(), common.cpuMs()]);
    const turns = (await takeTurns(contestants, sizes.seconds, log)) as [Turns, Turns, Turns];
    const cpu = (await Promise.all([ours.cpuMs(), common.cpuMs()])).map((ms, at) => ms - (before[at] ?? 0));
    await mustBeExact(database, forms.length + turns[0].acknowledged);
    return { figures: [...rateFigures(turns), ...cpuFigures(turns, cpu)], notes: notesOf(inserts.tool) };
  } finally {
    await Promise.all(contestants.map((contestant) => contestant.close()));
  }
}

function sampleOf({ round, questionnaireId, sheetLength }: OpenedRound): SampleRow {
  const agencies = round.document.participants.length;
  return { agencies, roundId: round.roundId, questionnaireId, sheet: '4'.repeat(sheetLength) };
}

/** A rate at which responses were lost, doubled or miscounted is no figure. */
async function mustBeExact({ appUrl }: ThrowAwayDatabase, acknowledged: number): Promise<void> {
  await withPortal(appUrl, async ({ app }) => {
    let stored = 0;
    for await (const { responses, differences } of app.get(VerifyTallies).run('bench')) {
      if (differences.length > 0) throw new Error('the tallies are not what the responses add up to');
      stored += responses;
    }
    if (stored !== acknowledged)
      throw new Error(`${acknowledged} responses were acknowledged and ${stored} stored`);
  });
}

function rateFigures([ours, inserts, common]: readonly [Turns, Turns, Turns]): Figure[] {
  const accepted = medianFigure(
    'accepted',
    ours.rates,
    '/s',
    'phiếu nhận qua GraphQL',
    'accepted through GraphQL',
  );
  const single = medianFigure(
    'inserts',
    inserts.rates,
    '/s',
    'lệnh INSERT đơn lẻ',
    'single-row INSERTs of the same row',
  );
  const commonWay = medianFigure('commonWay', common.rates, '/s', 'cách làm thông thường', 'the common way');
  return [
    accepted,
    single,
    commonWay,
    figure(
      'ofInserts',
      accepted.value / single.value,
      '×',
      'so với INSERT đơn lẻ',
      'of the single-row INSERTs',
    ),
    figure(
      'ofCommonWay',
      accepted.value / commonWay.value,
      '×',
      'so với cách thông thường',
      'of the common way',
    ),
  ];
}

/** Processor time of the two servers, warm-up included. */
function cpuFigures([ours, , common]: readonly [Turns, Turns, Turns], cpu: readonly number[]): Figure[] {
  const each = [ours, common].map(({ acknowledged }, at) => (cpu[at] ?? 0) / acknowledged);
  const [own = 0, others = 0] = each;
  return [
    figure('cpuMs', own, 'ms', 'thời gian xử lý mỗi phiếu', 'of processor time of our server for each'),
    figure(
      'commonWayCpuMs',
      others,
      'ms',
      'thời gian xử lý, cách thông thường',
      'of processor time, the common way',
    ),
  ];
}

function notesOf(tool: string): string[] {
  return [
    `${CLIENTS} kết nối, 149 cơ quan, một tiến trình máy chủ · ${CLIENTS} clients, 149 agencies, one server process; INSERT: ${tool}`,
    'phiếu đã báo nhận = đã lưu = đã đếm, kiểm bằng đếm lại · acknowledged = stored = tallied, checked by a recount',
  ];
}
