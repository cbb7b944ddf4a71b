import { AgencyScope } from '@hailong/database';
import { accept, Verdict, ROUND_ID } from '@hailong/kernel';
import { Examination, ExamineQuality, ReadQuality } from '@hailong/responses/use-cases';
import { SignCount } from '@hailong/responses/domain';
import { CHANNELS, QUALITY_SIGNS, QualitySign, RoundRecord } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { AgencyName, agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { SIMULATED } from '../output/simulated';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Interrupted, Session } from '../session';

/** `hailong examine ROUND`: flags signs that show only over all responses of an agency; deletes nothing. */
export function addExamine(program: Command, cli: CommandLine): void {
  program
    .command('examine')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'soát dấu hiệu phiếu không do người dân điền, đánh dấu chứ không xóa · look for doubtful forms; flags, never deletes',
    )
    .option(...JSON_OPTION)
    .action((round: string, options: Printing) =>
      cli.answerIn(options, (session) => examined(session, cli, round)),
    );
}

/** Agency with what an examination found, or the report of a final round. */
interface Examined {
  readonly agency: AgencyName;
  /** Absent: it is not told, see `examined`. */
  readonly told?: Partial<Examination> & Pick<Examination, 'report'>;
}

/** Examines the responses of a round; of a final round, which is flagged no more, reads the report instead. */
async function examined(session: Session, cli: CommandLine, name: string): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const { roundId, state, document } = round.value;
  const nameOf = await agencyNames(session, round.value);
  const progress = cli.progress('phiếu đã soát · responses examined');
  const agencies: Examined[] = [];
  let before = 0;
  for (const { agencyId } of document.participants) {
    const scope = AgencyScope.of(agencyId, session.operator);
    const agency = nameOf(agencyId);
    if (state === 'final') {
      const report = await session.get(ReadQuality).read(scope, roundId);
      if (!report.ok) return report;
      agencies.push({ agency, told: { report: report.value } });
      continue;
    }
    const verdict = await session.get(ExamineQuality).examine(scope, roundId, (so) => {
      if (cli.stop.aborted) throw new Interrupted();
      progress.at(before + so);
    });
    if (!verdict.ok) return verdict;
    before += verdict.value.examined;
    agencies.push({ agency, ...(verdict.value.told && { told: verdict.value }) });
  }
  progress.end();
  return accept({ json: jsonOf(round.value, agencies), lines: linesOf(round.value, agencies) });
}

function jsonOf({ roundId, code, document }: RoundRecord, agencies: readonly Examined[]): object {
  return {
    round: { id: ROUND_ID.of(roundId), code },
    simulated: document.demonstration,
    agencies: agencies.map(({ agency, told }) => ({ agency, told: told !== undefined, ...told })),
  };
}

function linesOf(round: RoundRecord, agencies: readonly Examined[]): string[] {
  const { code, document } = round;
  return [
    ...(document.demonstration ? [SIMULATED] : []),
    plain(`Đợt · round: ${code} – ${document.title}`),
    'Dấu hiệu là lý do để xem lại, không phải bằng chứng; phiếu vẫn được tính. · A sign is a reason to look, not a proof; the forms stay in the count.',
    '',
    ...foundLines(round, agencies),
  ];
}

/** Lines of what was found, or of when it is told. */
function foundLines({ state, document }: RoundRecord, agencies: readonly Examined[]): string[] {
  const told = agencies.filter(isTold);
  if (state === 'final' || document.demonstration)
    return [...tableLines(COLUMNS, told), ...told.flatMap(noteLines)];
  return [
    `Đã soát ${agencies.length} cơ quan. Kết quả chỉ được công bố khi đợt đã chốt số liệu. · ${agencies.length} agencies were examined. What was found is told when the round is final.`,
  ];
}

type Told = Required<Examined>;

function isTold(each: Examined): each is Told {
  return each.told !== undefined;
}

const COLUMNS: readonly Column<Told>[] = [
  { vi: 'Mã', en: 'Code', of: ({ agency }) => agency.code },
  { vi: 'Cơ quan', en: 'Agency', of: ({ agency }) => agency.name },
  {
    ...{ vi: 'Hợp lệ và vượt chỉ tiêu', en: 'Valid and surplus', right: true },
    of: ({ told }) => told.report.responses,
  },
  { vi: 'Cần xem', en: 'Flagged', right: true, of: ({ told }) => told.report.flagged },
  { vi: 'Dấu hiệu', en: 'Signs', of: ({ told }) => counts(told.report.signs) },
  { vi: 'Mới', en: 'New', of: ({ told }) => counts(told.raised ?? []) },
];

function counts(signs: readonly SignCount[]): string {
  const found = signs.filter(({ responses }) => responses > 0);
  return found.map(({ sign, responses }) => `${sign}:${responses}`).join(' ');
}

/** Signs of a channel, an operator or the comments as a whole. */
function noteLines({ agency, told: { report } }: Told): string[] {
  const channels = report.channels.filter(({ standsOut }) => standsOut);
  const operators = report.operators.filter(({ fewPatterns }) => fewPatterns);
  const { texts, comments } = report.repeatedTexts;
  return [
    ...channels.map(({ channel, allHighest, responses }) =>
      note(agency, 'ALL_HIGHEST', `${CHANNELS.keyOf(channel)} ${allHighest ?? '–'}/${responses}`),
    ),
    ...operators.map(({ operator, responses }) =>
      note(agency, 'FEW_PATTERNS', `${operator} n = ${responses}`),
    ),
    ...(texts > 0 ? [note(agency, 'REPEATED_TEXT', `${comments} (${texts})`)] : []),
  ];
}

function note({ code }: AgencyName, sign: QualitySign, of: string): string {
  const { vi, en } = QUALITY_SIGNS.rows[sign];
  return plain(`  ${code}  ${of}: ${vi} · ${en}`);
}
