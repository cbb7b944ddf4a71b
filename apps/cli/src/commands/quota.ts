import { AgencyScope } from '@hailong/database';
import { Verdict, accept, ROUND_ID } from '@hailong/kernel';
import { QuotaOfRound, ReadQuotas, UpdateTargets } from '@hailong/quotas/use-cases';
import { QuotaMeaning, RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { actingProvince, agencyCode } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface QuotaOptions extends Printing {
  readonly agency?: string;
  readonly update?: boolean;
}

/** `hailong quota ROUND`: lists the cells of a round with target, N and the source of N. */
export function addQuota(program: Command, cli: CommandLine): void {
  program
    .command('quota')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('ô chỉ tiêu của một đợt và số phiếu cần · the quota cells of a round and what they ask for')
    .option('--agency <code>', 'chỉ một cơ quan và phần chung · only one agency and what it shares')
    .option(
      '--update',
      'tính lại theo số hồ sơ hôm nay trước · first compute them from the dossiers of today',
    )
    .option(...JSON_OPTION)
    .action((name: string, options: QuotaOptions) =>
      cli.answerIn(options, (session) => answered(session, name, options)),
    );
}

async function answered(
  session: Session,
  name: string,
  { agency, update = false }: QuotaOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const { agencyId, roundId, code } = round.value;
  const owner = AgencyScope.of(agencyId, session.operator);
  const updated = update ? await session.get(UpdateTargets).update(owner, roundId) : undefined;
  if (updated && !updated.ok) return updated;
  const cells = await everyCell(session, round.value, await agencyCode(session, agency));
  if (!cells.ok) return cells;
  const counts = updated && { asOf: updated.value.asOf, changed: updated.value.changed };
  return accept({
    json: {
      round: { id: ROUND_ID.of(roundId), code },
      ...(counts && { updated: counts }),
      cells: cells.value.map(jsonOf),
    },
    lines: [
      plain(`Đợt · round: ${code} – ${round.value.document.title} (${round.value.state})`),
      ...(counts ? [`Tính lại ngày · computed on ${counts.asOf}: đổi · changed ${counts.changed}`] : []),
      '',
      ...tableLines(COLUMNS, cells.value),
    ],
  });
}

const PAGE = 1000;

async function everyCell(
  session: Session,
  { roundId }: RoundRecord,
  agency: string | undefined,
): Promise<Verdict<readonly QuotaOfRound[]>> {
  const scope = await actingProvince(session);
  const found: QuotaOfRound[] = [];
  for (let afterCell = 0; ;) {
    const page = await session.get(ReadQuotas).ofRound(scope, { roundId, afterCell, limit: PAGE }, agency);
    if (!page.ok) return page;
    found.push(...page.value.quotas);
    if (page.value.quotas.length < PAGE) return accept(found);
    afterCell = found.at(-1)?.cell.cellId ?? 0;
  }
}

const MEANING_WORDS: Readonly<Record<QuotaMeaning, string>> = {
  none: 'không · none',
  floor: 'tối thiểu · floor',
  exact: 'đúng số · exact',
  ceiling: 'tối đa · ceiling',
};

const COLUMNS: readonly Column<QuotaOfRound>[] = [
  { vi: 'Ô', en: 'Cell', right: true, of: ({ cell }) => cell.cellId },
  { vi: 'Nội dung', en: 'What', of: ({ label }) => label.vi },
  { vi: 'Loại', en: 'Meaning', of: ({ cell }) => MEANING_WORDS[cell.meaning] },
  { vi: 'Hồ sơ', en: 'N', right: true, of: ({ targets }) => targets[0]?.population ?? '' },
  { vi: 'Cần', en: 'Target', right: true, of: ({ targets }) => targets[0]?.target ?? '' },
  { vi: 'Tối đa', en: 'Most', right: true, of: ({ cell }) => cell.most ?? '' },

  { vi: 'Ngày', en: 'As of', of: ({ targets }) => targets[0]?.asOf ?? '' },
  { vi: 'Nguồn', en: 'Source', of: ({ targets }) => targets[0]?.source ?? '' },
  { vi: 'Đã chốt', en: 'Frozen', of: ({ targets }) => (targets[0]?.frozen ? 'có · yes' : '') },
];

function jsonOf({ cell, label, targets }: QuotaOfRound): object {
  const { cellId: number, rule, shared, meaning, most } = cell;
  const history = targets.map(({ asOf, population, target, source, frozen }) => ({
    ...{ asOf, population, target, source, frozen },
  }));
  return { number, rule, label, shared, meaning, most, newest: history[0] ?? null, history };
}
