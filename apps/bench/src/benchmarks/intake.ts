import { Command } from 'commander';
import { wholeNumber } from '../../../cli/src/options';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { CLIENTS, openLoadedRound } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { OpenedRound } from '../fixture/gia-lai-round';
import { RoundWithForms } from '../fixture/round-with-forms';
import { startCommonWay } from '../common-way/start-common-way';
import { Entry, Result, cpuFigure, measureEntries } from '../intake/entry';
import { httpContestant } from '../intake/http-contestant';
import { ServerProcess, startServer } from '../intake/server-process';
import { SampleRow, singleRowInserts } from '../intake/single-row-inserts';
import { Wire, answerByAnswer, commonWay, manyAtOnce, oneByOne, plainForm } from '../intake/wire';
import { figure, medianFigure } from '../report/figure';

export const intake: Benchmark = {
  name: 'intake',
  vi: 'phiếu nhận mỗi giây',
  en: 'responses accepted a second',
  addOptions,
  run,
};

function addOptions(command: Command): void {
  command
    .option('--form', 'gửi biểu mẫu thường · plain form posts (mặc định · default: GraphQL)')
    .option(
      '--many <n>',
      'số phiếu mỗi lần gửi · responses of one mutation (mặc định · default: 1)',
      wholeNumber('--many', 1, 100),
    )
    .option(
      '--processes <n>',
      'số tiến trình máy chủ · server processes (mặc định · default: 1)',
      wholeNumber('--processes', 1, 16),
    );
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { database } = context;
  const loaded = await openLoadedRound(context);
  const entries: Entry[] = [];
  try {
    for (const make of entriesFor(context, loaded)) entries.push(await make());
    const results = await measureEntries(entries, context);
    const ours = results.filter(({ code }) => code !== INSERTS && code !== COMMON_WAY);
    const acknowledged = ours.reduce((sum, { turns }) => sum + turns.acknowledged, loaded.forms.length);
    await mustBeExact(database.appUrl, acknowledged);
    return { figures: figuresOf(results), notes: notesOf(context) };
  } finally {
    await Promise.all(entries.map(({ contestant }) => contestant.close()));
  }
}

const INSERTS = 'inserts';
const COMMON_WAY = 'commonWay';
const LISTED = 'listed';

/** Entries of the product first, their floors after them. */
function entriesFor(context: BenchContext, loaded: RoundWithForms): (() => Promise<Entry>)[] {
  const { form, many, processes } = context.load;
  const { roundId } = loaded.opened.round;
  const to = { roundId, questionnaireId: loaded.opened.questionnaireId };
  const ours = (code: string, vi: string, en: string, wire: Wire, servers: number) => () =>
    portalEntry({ code, vi, en }, { wire, servers }, { context, loaded });
  const one = ours('accepted', 'phiếu nhận qua GraphQL', 'accepted through GraphQL', oneByOne(to), 1);
  const inserts = () => insertsEntry(context, loaded);
  if (form)
    return [
      ours('forms', 'phiếu nhận qua biểu mẫu', 'accepted as plain form posts', plainForm(to), processes),
      inserts,
    ];
  if (many > 1) {
    const label = `phiếu, mỗi lần gửi ${many}`;
    return [ours('many', label, `accepted, ${many} a mutation`, manyAtOnce(to, many), processes), inserts];
  }
  if (processes > 1) {
    const label = `phiếu, ${processes} tiến trình`;
    return [
      one,
      ours('processes', label, `accepted by ${processes} processes`, oneByOne(to), processes),
      inserts,
    ];
  }
  const listed = ours(LISTED, 'gửi từng câu trả lời', 'accepted answer by answer', answerByAnswer(to), 1);
  return [one, listed, inserts, () => commonWayEntry(context, loaded)];
}

async function portalEntry(
  named: Pick<Entry, 'code' | 'vi' | 'en'>,
  { wire, servers: count }: { readonly wire: Wire; readonly servers: number },
  { context, loaded }: { readonly context: BenchContext; readonly loaded: RoundWithForms },
): Promise<Entry> {
  const { database, cpuProfiles } = context;
  const settings = { databaseUrl: database.appUrl };
  const servers: ServerProcess[] = [];
  for (let at = 0; at < count; at += 1) {
    const profile = `portal-server-${named.code}-${at + 1}`;
    servers.push(await startServer({ module: 'intake/portal-server', settings, cpuProfiles, profile }));
  }
  const contestant = await httpContestant(servers, { wire, forms: loaded.forms, clients: CLIENTS });
  return { ...named, servers, contestant };
}

async function insertsEntry({ database }: BenchContext, { opened }: RoundWithForms): Promise<Entry> {
  const inserts = await singleRowInserts(database.adminUrl, sampleOf(opened), CLIENTS);
  const en = `single-row INSERTs of the same row (${inserts.tool})`;
  return { code: INSERTS, vi: 'lệnh INSERT đơn lẻ', en, servers: [], contestant: inserts };
}

async function commonWayEntry(
  { database, cpuProfiles }: BenchContext,
  { opened, forms }: RoundWithForms,
): Promise<Entry> {
  const server = await startCommonWay(database, opened, cpuProfiles);
  const wire = commonWay({ roundId: opened.round.roundId, questionnaireId: opened.questionnaireId });
  const contestant = await httpContestant([server], { wire, forms, clients: CLIENTS });
  return {
    code: COMMON_WAY,
    vi: 'cách làm thông thường',
    en: 'the common way',
    servers: [server],
    contestant,
  };
}

function sampleOf({ round, questionnaireId, sheetLength }: OpenedRound): SampleRow {
  const agencies = round.document.participants.length;
  return { agencies, roundId: round.roundId, questionnaireId, sheet: '4'.repeat(sheetLength) };
}

/** Rates, processor time, and the ratio of the first entry to each further one. */
function figuresOf(results: readonly Result[]): Figure[] {
  const rates = results.map(({ code, vi, en, turns }) => medianFigure(code, turns.rates, '/s', vi, en));
  const [first, ...others] = rates as [Figure, ...Figure[]];
  const ratios = others.map(({ code, value, vi, en }) =>
    figure(
      `of${code[0]?.toUpperCase()}${code.slice(1)}`,
      first.value / value,
      '×',
      `${first.vi} ÷ ${vi}`,
      `${first.en} ÷ ${en}`,
    ),
  );
  const cpu = results.filter(({ servers }) => servers.length > 0).map(cpuFigure);
  return [...rates, ...ratios, ...likeForLike(rates), ...cpu];
}

/** Ratio to the common way with a list of answers on both sides, without the advantage of a sheet. */
function likeForLike(rates: readonly Figure[]): Figure[] {
  const listed = rates.find(({ code }) => code === LISTED);
  const common = rates.find(({ code }) => code === COMMON_WAY);
  if (!listed || !common) return [];
  const vi = `${listed.vi} ÷ ${common.vi}`;
  return [figure('listedOfCommonWay', listed.value / common.value, '×', vi, `${listed.en} ÷ ${common.en}`)];
}

function notesOf({ load }: BenchContext): string[] {
  return [
    `${CLIENTS} kết nối, 149 cơ quan, 149 ô chỉ tiêu, ${load.processes} tiến trình máy chủ · ${CLIENTS} clients, 149 agencies, 149 quota cells, ${load.processes} server process(es)`,
    'phiếu đã báo nhận = đã lưu = đã đếm, kiểm bằng đếm lại · acknowledged = stored = tallied, checked by a recount',
  ];
}
