import { accept, Verdict, ROUND_ID, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { AgencyVerification, CellDifference, VerifyTallies } from '@hailong/responses/use-cases';
import { CHANNELS } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

/** `hailong verify`: recounts every tally from the stored responses; exit code 1 when one differs. */
export function addVerify(program: Command, cli: CommandLine): void {
  program
    .command('verify')
    .description(
      'đếm lại mọi số liệu từ phiếu; lệch thì in ra và thoát mã 1 · recount all tallies; differences exit with 1',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, (session) => verified(session, cli)));
}

async function verified(session: Session, cli: CommandLine): Promise<Verdict<Answer>> {
  const progress = cli.progress('cơ quan đã đếm lại · agencies recounted');
  const agencies: AgencyVerification[] = [];
  for await (const agency of session.get(VerifyTallies).verify(session.operator)) {
    progress.at(agencies.push(agency));
  }
  progress.end();
  const differences = agencies.flatMap(differencesOf);
  const checked = {
    agencies: agencies.length,
    responses: agencies.reduce((sum, { responses }) => sum + responses, 0),
    tallies: agencies.reduce((sum, { tallies }) => sum + tallies, 0),
    cells: agencies.reduce((sum, { cells }) => sum + cells, 0),
  };
  const quotas = agencies.flatMap(({ cellDifferences }) => cellDifferences);
  const bad = differences.length + quotas.length > 0;
  const found = bad
    ? [
        `LỆCH: ${differences.length + quotas.length} số không khớp với phiếu. · ${differences.length + quotas.length} numbers DIFFER from the responses.`,
        ...tableLines(COLUMNS, differences),
        ...quotas.map(quotaLine),
      ]
    : ['Mọi số liệu đều khớp với phiếu. · Every tally is what its responses add up to.'];
  return accept({
    json: { ok: !bad, checked, differences, quotas: quotas.map(quotaJson) },
    lines: [...checkedLines(checked), ...found],
    bad,
  });
}

interface Checked {
  readonly agencies: number;
  readonly responses: number;
  readonly tallies: number;
  readonly cells: number;
}

function quotaJson({ roundId, ...difference }: CellDifference): object {
  return { round: ROUND_ID.of(roundId), ...difference };
}

function quotaLine({ roundId, rule, cellId, taken, recounted }: CellDifference): string {
  const which = `${ROUND_ID.of(roundId)}, chỉ tiêu ${rule}, ô ${cellId} · quota ${rule}, cell ${cellId}`;
  return `${which}: ${taken} ≠ ${recounted}`;
}

function checkedLines({ agencies, responses, tallies, cells }: Checked): string[] {
  return [
    `Đã đếm lại ${responses} phiếu của ${agencies} cơ quan, đối chiếu với ${tallies} bảng đếm, ${cells} ô chỉ tiêu có giới hạn.`,
    `Recounted ${responses} responses of ${agencies} agencies, checked ${tallies} tallies and ${cells} limited quota cells.`,
  ];
}

type Difference = ReturnType<typeof differencesOf>[number];

function differencesOf({ agency, differences }: AgencyVerification) {
  return differences.map(({ channel, roundId, questionnaireId, ...difference }) => ({
    agencyCode: agency.code,
    round: ROUND_ID.of(roundId),
    questionnaire: QUESTIONNAIRE_ID.of(questionnaireId),
    ...difference,
    channel: CHANNELS.keyOf(channel),
  }));
}

const COLUMNS: readonly Column<Difference>[] = [
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode }) => agencyCode },
  { vi: 'Đợt', en: 'Round', of: ({ round }) => round },
  { vi: 'Mẫu phiếu', en: 'Form', of: ({ questionnaire }) => questionnaire },
  { vi: 'Nhóm', en: 'Group', right: true, of: ({ group }) => group },
  { vi: 'Kênh', en: 'Channel', of: ({ channel }) => channel },
  { vi: 'Lĩnh vực', en: 'Field', right: true, of: ({ field }) => field },
  { vi: 'Nhóm TTHC', en: 'Procedures', right: true, of: ({ procedureGroup }) => procedureGroup },
  { vi: 'Nhóm phiếu', en: 'Class', right: true, of: ({ tallyClass }) => tallyClass },
  { vi: 'Số', en: 'Number', of: ({ what }) => what },
  { vi: 'Đang ghi', en: 'Tallied', right: true, of: ({ tallied }) => tallied },
  { vi: 'Đếm lại', en: 'Recounted', right: true, of: ({ recounted }) => recounted },
];
