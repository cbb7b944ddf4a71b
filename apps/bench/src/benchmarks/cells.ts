import { BenchContext, BenchReport, Benchmark } from '../benchmark';
import { FilledForm } from '../fixture/filled-forms';
import { addLimitedCells } from '../fixture/limited-cells';
import { CLIENTS, ENDLESS } from '../fixture/loaded-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { OpenedRound, openGiaLaiRound } from '../fixture/gia-lai-round';
import { openRoundWithForms } from '../fixture/round-with-forms';
import { withPortal } from '../fixture/with-portal';
import { Entry, Result, cpuFigure, measureEntries } from '../intake/entry';
import { httpContestant } from '../intake/http-contestant';
import { startServer } from '../intake/server-process';
import { oneByOne } from '../intake/wire';
import { median } from '../median';
import { figure, medianFigure } from '../report/figure';

export const cells: Benchmark = {
  name: 'cells',
  vi: 'chậm đi bao nhiêu khi đợt có 20 000 ô chỉ tiêu',
  en: 'slowdown by 20 000 quota cells in the round',
  run,
};

const FORMS = 4000;

interface TwoRounds {
  readonly without: OpenedRound;
  readonly withCells: OpenedRound;
  readonly forms: readonly FilledForm[];
  /** Number of cells of the second round. */
  readonly cells: number;
}

async function run(context: BenchContext): Promise<BenchReport> {
  const { appUrl } = context.database;
  const rounds = await openBoth(context);
  const entries: Entry[] = [];
  try {
    const none = { code: 'none', vi: 'không có ô', en: 'accepted without cells', opened: rounds.without };
    const label = { vi: `${rounds.cells} ô`, en: `accepted with ${rounds.cells} cells` };
    entries.push(await entryOf(none, rounds, context));
    entries.push(await entryOf({ code: 'cells', ...label, opened: rounds.withCells }, rounds, context));
    const results = await measureEntries(entries, context);
    const acknowledged = results.reduce((sum, { turns }) => sum + turns.acknowledged, rounds.forms.length);
    await mustBeExact(appUrl, acknowledged);
    return { figures: figuresOf(results), notes: NOTES };
  } finally {
    await Promise.all(entries.map(({ contestant }) => contestant.close()));
  }
}

/**
 * Opens two rounds of one database that differ by their cells. In the second every response takes a slot in a cell of
 * its agency.
 */
async function openBoth({ database, sizes, log }: BenchContext): Promise<TwoRounds> {
  const { adminUrl, appUrl } = database;
  return withPortal(appUrl, async ({ app }) => {
    const terms = { adminUrl, forms: Math.min(FORMS, sizes.responses), log };
    const { opened: without, forms } = await openRoundWithForms(app, terms);
    const withCells = await openGiaLaiRound(app, 'bench-cells');
    const agencies = withCells.round.document.participants.length;
    const each = Math.ceil(sizes.cells / agencies);
    await addLimitedCells(adminUrl, withCells, { most: ENDLESS, each });
    return { without, withCells, forms, cells: each * agencies };
  });
}

/** Starts a server process for each round, to measure its processor time apart. */
async function entryOf(
  { opened, ...named }: Pick<Entry, 'code' | 'vi' | 'en'> & { readonly opened: OpenedRound },
  { forms }: TwoRounds,
  { database, cpuProfiles }: BenchContext,
): Promise<Entry> {
  const settings = { databaseUrl: database.appUrl };
  const profile = `portal-server-${named.code}`;
  const terms = { module: 'intake/portal-server', settings, cpuProfiles, profile };
  const servers = [await startServer(terms)];
  const wire = oneByOne({ roundId: opened.round.roundId, questionnaireId: opened.questionnaireId });
  const contestant = httpContestant(servers, { wire, forms, clients: CLIENTS });
  return { ...named, servers, contestant };
}

function figuresOf(results: readonly Result[]) {
  const [none, many] = results as [Result, Result];
  const slower = many.turns.rates.map((rate, turn) => (none.turns.rates[turn] ?? 0) / rate);
  return [
    figure(
      'ofCpu',
      many.cpuMs / none.cpuMs,
      '×',
      'thời gian xử lý: có ô ÷ không có ô',
      'processor time with cells ÷ without',
    ),
    {
      ...figure(
        'ofRate',
        median(none.turns.rates) / median(many.turns.rates),
        '×',
        'số phiếu mỗi giây: không có ô ÷ có ô',
        'rate without cells ÷ with',
      ),
      turns: slower,
    },
    ...results.map(({ code, vi, en, turns }) => medianFigure(code, turns.rates, '/s', vi, en)),
    ...results.map(cpuFigure),
  ];
}

const NOTES = [
  `${CLIENTS} kết nối, 149 cơ quan, hai đợt của một cơ sở dữ liệu, đo luân phiên; mỗi phiếu chiếm một chỗ trong một ô · ${CLIENTS} clients, 149 agencies, two rounds of one database measured alternately; every response takes a slot in a cell`,
  'phiếu đã báo nhận = đã lưu = đã đếm = số chỗ đã chiếm · acknowledged = stored = tallied = places taken, checked by a recount',
];
