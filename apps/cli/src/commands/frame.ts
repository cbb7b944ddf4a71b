import { AgenciesScope } from '@hailong/database';
import { CalendarDay, Verdict, accept } from '@hailong/kernel';
import { CountPopulation, Frame } from '@hailong/dossiers/use-cases';
import { PopulationRow } from '@hailong/dossiers/domain';
import { referenceWindow, RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, ROUND_OPTION, calendarDay } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';
import { agencyCode } from '../acting';

interface FrameOptions extends Printing {
  readonly round: string;
  readonly agency?: string;
  readonly asOf?: CalendarDay;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
}

/** `hailong frame`: counts the dossiers of the agencies of a round, with source and day of every number. */
export function addFrame(program: Command, cli: CommandLine): void {
  program
    .command('frame')
    .description(
      'số hồ sơ của các cơ quan trong đợt, nguồn và ngày · dossiers of the agencies of a round, with source and day',
    )
    .requiredOption(...ROUND_OPTION)
    .option(
      '--agency <code>',
      'một cơ quan, từng nhóm hồ sơ · one agency, part by part (mặc định · default: all, as wholes)',
    )
    .option(
      '--as-of <day>',
      'tính đến ngày · as of a day (mặc định · default: today)',
      calendarDay('--as-of'),
    )
    .option(
      '--from <day>',
      "ngày đầu kỳ · first day (mặc định · default: the round's first day of service)",
      calendarDay('--from'),
    )
    .option('--to <day>', 'ngày cuối kỳ · last day (mặc định · default: its last one)', calendarDay('--to'))
    .option(...JSON_OPTION)
    .action((options: FrameOptions) => cli.answerIn(options, (session) => counted(session, options)));
}

async function counted(session: Session, options: FrameOptions): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, options.round);
  if (!round.ok) return round;
  const frames: Frame[] = [];
  for (const agencyCode of await agencyCodes(session, round.value, options)) {
    const frame = await frameOf(session, round.value, { ...options, agency: agencyCode });
    if (!frame.ok) return frame;
    frames.push(frame.value);
  }
  const rows = frames.flatMap(({ agency, rows: parts }) =>
    (options.agency === undefined ? parts.slice(0, 1) : parts).map((part) => ({ agency, part })),
  );
  const [first] = frames;
  const window = first ? `${first.window.from} – ${first.window.to}` : '';
  return accept({
    json: frames.map(({ agency: { code, name }, ...frame }) => ({ agency: { code, name }, ...frame })),
    lines: [
      `Kỳ · window: ${window}; tính đến · as of: ${first?.asOf ?? ''}`,
      '',
      ...tableLines(COLUMNS, rows),
    ],
  });
}

async function agencyCodes(
  session: Session,
  round: RoundRecord,
  { agency }: FrameOptions,
): Promise<string[]> {
  if (agency !== undefined) return [await agencyCode(session, agency)];
  const nameOf = await agencyNames(session, round);
  return round.document.participants.map(({ agencyId }) => nameOf(agencyId).code).sort();
}

function frameOf(session: Session, round: RoundRecord, { agency, asOf, from, to }: FrameOptions) {
  const reference = referenceWindow(round.document);
  const window = { from: from ?? reference.from, to: to ?? reference.to };
  const question = { agencyCode: agency, roundId: round.roundId, window, asOf };
  return session.get(CountPopulation).count(AgenciesScope.ofEvery(session.operator), question);
}

interface Line {
  readonly agency: Frame['agency'];
  readonly part: PopulationRow;
}

const ALL = '·';

const COLUMNS: readonly Column<Line>[] = [
  { vi: 'Mã', en: 'Code', of: ({ agency }) => agency.code },
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => plain(agency.name) },
  { vi: 'Lĩnh vực', en: 'Field', of: ({ part }) => part.field ?? ALL },
  { vi: 'Nhóm TTHC', en: 'Procedures', of: ({ part }) => part.procedureGroup ?? ALL },
  { vi: 'Người nộp', en: 'Applicant', of: ({ part }) => part.applicant ?? ALL },
  { vi: 'Hồ sơ', en: 'N', right: true, of: ({ part }) => part.dossiers },
  { vi: 'Nguồn', en: 'Source', of: ({ part }) => part.source },
  { vi: 'Tính đến', en: 'As of', of: ({ part }) => part.asOf },
  { vi: 'Đúng hạn', en: 'Granted', right: true, of: ({ part }) => part.outcomes.granted },
  { vi: 'Trễ', en: 'Late', right: true, of: ({ part }) => part.outcomes.late },
  { vi: 'Từ chối', en: 'Refused', right: true, of: ({ part }) => part.outcomes.refused },
  { vi: 'Rút', en: 'Withdrawn', right: true, of: ({ part }) => part.outcomes.withdrawn },
  { vi: 'Mời được', en: 'Reachable', right: true, of: ({ part }) => part.reachable },
];
