import { AgenciesScope } from '@hailong/database';
import { ROUND_ID, Verdict, accept } from '@hailong/kernel';
import { CountEntries, NamedEntryCount } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { agencyCode } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface EntriesOptions extends Printing {
  readonly agency?: string;
}

/** `hailong entries ROUND`: counts the forms that each agency or collecting body typed in or imported. */
export function addEntries(program: Command, cli: CommandLine): void {
  program
    .command('entries')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('số phiếu từng đơn vị đã nhập · forms by the agency or body that entered them')
    .option(
      '--agency <code>',
      'chỉ cơ quan được đánh giá này · of one rated agency (mặc định · default: all)',
    )
    .option(...JSON_OPTION)
    .action((round: string, options: EntriesOptions) =>
      cli.answerIn(options, (session) => entries(session, round, options)),
    );
}

async function entries(session: Session, name: string, { agency }: EntriesOptions): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const { roundId, code, document } = round.value;
  const scope = AgenciesScope.ofEvery(session.operator);
  const counts = await session.get(CountEntries).count(scope, roundId, await agencyCode(session, agency));
  if (!counts.ok) return counts;
  return accept({
    json: { round: { id: ROUND_ID.of(roundId), code }, counts: counts.value },
    lines: [plain(`Đợt · round: ${code} – ${document.title}`), '', ...tableLines(COLUMNS, counts.value)],
  });
}

const COLUMNS: readonly Column<NamedEntryCount>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode: code }) => code },
  { vi: 'Đơn vị nhập', en: 'Entered by', of: ({ enteredBy: { code, name } }) => `${code} ${name}` },
  { vi: 'Thu về', en: 'Received', right: true, of: ({ received }) => received },
  { vi: 'Ngoài đối tượng', en: 'Screened out', right: true, of: ({ screenedOut }) => screenedOut ?? '–' },
  { vi: 'Không hợp lệ', en: 'Invalid', right: true, of: ({ invalid }) => invalid ?? '–' },
  { vi: 'Vượt chỉ tiêu', en: 'Surplus', right: true, of: ({ surplus }) => surplus ?? '–' },
  { vi: 'Hợp lệ', en: 'Valid', right: true, of: ({ valid }) => valid ?? '–' },
];
