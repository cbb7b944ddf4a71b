import type { SurveyActor } from '@hailong/access';
import { ROUND_ID } from '@hailong/kernel';
import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { CLIENTS, openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { RoundWithForms } from '../fixture/round-with-forms';
import { Clients, httpClients } from '../intake/http-contestant';
import { openLoop } from '../intake/open-loop';
import { rateOf } from '../intake/rate';
import { Reading, Readings, processorTimeOf, readingClients } from '../intake/reading-clients';
import { ServerProcess, startServer } from '../intake/server-process';
import { oneByOne } from '../intake/wire';
import { percentile } from '../percentile';
import { Turn, readingFigures } from '../report/reading-figures';

export const readingWhileWriting: Benchmark = {
  name: 'reading-while-writing',
  vi: 'nhận phiếu trong lúc bảng xếp hạng và kết quả được đọc',
  en: 'intake while rankings and results are read',
  run,
};

const TURNS = 3;
/** Rankings a second, and as many results of an agency. */
const READ_A_SECOND = 20;
/** Readings one after the other, for the processor time of one. */
const READINGS = 300;
/** Share of the full rate at which waiting times are measured. */
const PORTION = 0.5;
const ANALYST: SurveyActor = { subject: 'bench', agencyCode: 'H21', roles: ['province-analyst'] };
const RANKING = `query ($round: ID!) { it: surveyRanking(round: $round, minimumResponses: 1) { ... on SurveyRanking {
  criteria entries { rank rankInGroup index n standing { band inGroup { best worst } } agency { code name } } excluded { code agency { code } } } } }`;
const RESULTS = `query ($round: ID!, $agencyCode: String!) { it: surveyAgencyResults(round: $round, agencyCode: $agencyCode) { ... on SurveyResults {
  groups { responses items { code valid levels { code count } } } } } }`;

async function run(context: BenchContext): Promise<BenchReport> {
  const { database, cpuProfiles } = context;
  const { opened, forms } = await openLoadedRound(context);
  const settings = { databaseUrl: database.appUrl, reader: ANALYST };
  const server = await startServer({ module: 'intake/portal-server', settings, cpuProfiles });
  try {
    const wire = oneByOne({ roundId: opened.round.roundId, questionnaireId: opened.questionnaireId });
    const writers = await httpClients([server], { wire, forms, clients: CLIENTS });
    const readings = readingsOf({ opened, forms });
    const readers = await readingClients(server, readings);
    const { turns, stored } = await takeTurns(writers, readers, context);
    const costs = await costsOf(server, readings);
    writers.close();
    readers.close();
    await mustBeExact(database.appUrl, forms.length + stored);
    return { figures: readingFigures(turns, readers.latencies, costs), notes: NOTES };
  } finally {
    await server.stop();
  }
}

/** Rankings of the round that takes the forms, and results of its agencies by turns. */
function readingsOf({ opened, forms }: RoundWithForms): readonly Reading[] {
  const round = ROUND_ID.of(opened.round.roundId);
  const codes = [...new Set(forms.map(({ agencyCode }) => agencyCode))];
  return [
    { query: RANKING, variables: () => ({ round }), perSecond: READ_A_SECOND, expected: '"rank":1' },
    {
      ...{ query: RESULTS, perSecond: READ_A_SECOND, expected: '"levels"' },
      variables: (at) => ({ round, agencyCode: codes[at % codes.length] }),
    },
  ];
}

async function takeTurns(
  { workers }: Clients,
  readers: Readings,
  { sizes: { seconds }, log }: BenchContext,
): Promise<{ turns: readonly Turn[]; stored: number }> {
  let stored = (await rateOf(workers, seconds)).done;
  const flatOut = async () => {
    const { perSecond, done } = await rateOf(workers, seconds);
    stored += done;
    return perSecond;
  };
  const p99At = async (perSecond: number) => {
    const { latencies, done } = await openLoop(workers, { perSecond, seconds });
    stored += done;
    return percentile(latencies, 0.99);
  };
  const turns: Turn[] = [];
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const alone = await flatOut();
    const beside = await readers.during(flatOut);
    const p99Alone = await p99At(alone * PORTION);
    const p99Beside = await readers.during(() => p99At(alone * PORTION));
    turns.push({ alone, beside, p99Alone, p99Beside });
    log(`  … lượt ${turn}/${TURNS} · turn ${turn} of ${TURNS}`);
  }
  return { turns, stored };
}

/** Processor time of a ranking and of a result, milliseconds. */
async function costsOf(server: ServerProcess, readings: readonly Reading[]): Promise<readonly number[]> {
  const costs: number[] = [];
  for (const reading of readings) costs.push(await processorTimeOf(server, reading, READINGS));
  return costs;
}

const NOTES = [
  `${CLIENTS} kết nối gửi phiếu; mỗi giây ${READ_A_SECOND} bảng xếp hạng và ${READ_A_SECOND} kết quả của một cơ quan · ${CLIENTS} clients send forms; ${READ_A_SECOND} rankings of 149 agencies and ${READ_A_SECOND} results of an agency a second`,
  'phiếu đã báo nhận = đã lưu = đã đếm · acknowledged = stored = tallied, checked by a recount',
];
