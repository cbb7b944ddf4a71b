import { BenchContext } from '../benchmark';
import { showFigures } from '../fixture/fill-round';
import { OpenedRound, openGiaLaiRound } from '../fixture/gia-lai-round';
import { mustBeExact } from '../fixture/must-be-exact';
import { openRoundWithForms } from '../fixture/round-with-forms';
import { withPortal } from '../fixture/with-portal';
import { importForms } from '../import/import-forms';
import { makeTypedTwin } from './typed-twin';

/** Round of 149 agencies with so many forms, whose figures are shown, and its twin with typed columns. */
export interface FilledRound {
  readonly size: number;
  readonly opened: OpenedRound;
}

/** Different forms of simulated respondents; larger rounds repeat them. */
const FORMS = 4000;

/** Fills a round for each size through the import, checks every tally and block, and makes the twins. */
export async function fillRounds(
  context: BenchContext,
  sizes: readonly number[],
): Promise<readonly FilledRound[]> {
  const { database, log } = context;
  const { adminUrl, appUrl } = database;
  const terms = { adminUrl, forms: Math.min(FORMS, ...sizes), log };
  const { filled, forms } = await withPortal(appUrl, async ({ app }) => {
    const { forms } = await openRoundWithForms(app, terms);
    const filled: FilledRound[] = [];
    for (const size of sizes) {
      const opened = await openGiaLaiRound(app, `bench-${size}`);
      await importForms(context, { opened, forms }, { rows: size, prefix: `f${size}-` });
      await showFigures(app, opened.round);
      filled.push({ size, opened });
    }
    return { filled, forms };
  });
  for (const { size, opened } of filled) await makeTwin(adminUrl, opened, size);
  log('  đếm lại · recounting …');
  await mustBeExact(
    appUrl,
    sizes.reduce((sum, size) => sum + size, forms.length),
  );
  return filled;
}

async function makeTwin(adminUrl: string, { round, sheetLength }: OpenedRound, size: number): Promise<void> {
  const rows = await makeTypedTwin(adminUrl, { roundId: round.roundId, positions: sheetLength });
  if (rows !== size) throw new Error(`the twin of ${size} forms has ${rows} rows`);
}
