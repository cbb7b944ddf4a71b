import { BlockDifference } from '@hailong/blocks/domain';
import { BlockVerification, VerifyBlocks } from '@hailong/blocks/use-cases';
import { AgencyScope } from '@hailong/database';
import { accept, Verdict, ROUND_ID, QUESTIONNAIRE_ID } from '@hailong/kernel';
import { AgencyVerification, CellDifference, VerifyTallies } from '@hailong/responses/use-cases';
import { CHANNELS } from '@hailong/surveys/domain';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

/** `hailong verify`: recounts every tally and every sealed block from the stored responses; exit code 1 when one differs. */
export function addVerify(program: Command, cli: CommandLine): void {
  program
    .command('verify')
    .description(
      'đếm lại mọi số liệu từ phiếu; lệch thì in ra và thoát mã 1 · recount all tallies and sealed blocks; differences exit with 1',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, (session) => verified(session, cli)));
}

async function verified(session: Session, cli: CommandLine): Promise<Verdict<Answer>> {
  const progress = cli.progress('cơ quan đã đếm lại · agencies recounted');
  const agencies: Verified[] = [];
  for await (const agency of session.get(VerifyTallies).verify(session.operator)) {
    const scope = AgencyScope.of(agency.agency.agencyId, session.operator);
    progress.at(agencies.push({ ...agency, sealed: await session.get(VerifyBlocks).ofAgency(scope) }));
  }
  progress.end();
  const differences = agencies.flatMap(differencesOf);
  const checked = {
    agencies: agencies.length,
    responses: agencies.reduce((sum, { responses }) => sum + responses, 0),
    tallies: agencies.reduce((sum, { tallies }) => sum + tallies, 0),
    cells: agencies.reduce((sum, { cells }) => sum + cells, 0),
    blocks: agencies.reduce((sum, { sealed }) => sum + sealed.blocks, 0),
  };
  const quotas = agencies.flatMap(({ cellDifferences }) => cellDifferences);
  const blocks = agencies.flatMap(({ agency, sealed }) =>
    sealed.differences.map((difference) => ({ agencyCode: agency.code, ...difference })),
  );
  const wrong = differences.length + quotas.length + blocks.length;
  const bad = wrong > 0;
  const found = bad
    ? [
        `LỆCH: ${wrong} số không khớp với phiếu. · ${wrong} numbers DIFFER from the responses.`,
        ...(differences.length > 0 ? tableLines(COLUMNS, differences) : []),
        ...quotas.map(quotaLine),
        ...blocks.map(blockLine),
      ]
    : [
        'Mọi số liệu đều khớp với phiếu. · Every tally and every sealed block is what its responses add up to.',
      ];
  return accept({
    json: { ok: !bad, checked, differences, quotas: quotas.map(quotaJson), blocks: blocks.map(blockJson) },
    lines: [...checkedLines(checked), ...found],
    bad,
  });
}

interface Verified extends AgencyVerification {
  readonly sealed: BlockVerification;
}

interface Checked {
  readonly agencies: number;
  readonly responses: number;
  readonly tallies: number;
  readonly cells: number;
  readonly blocks: number;
}

function quotaJson({ roundId, ...difference }: CellDifference): object {
  return { round: ROUND_ID.of(roundId), ...difference };
}

function quotaLine({ roundId, rule, cellId, taken, recounted }: CellDifference): string {
  const which = `${ROUND_ID.of(roundId)}, chỉ tiêu ${rule}, ô ${cellId} · quota ${rule}, cell ${cellId}`;
  return `${which}: ${taken} ≠ ${recounted}`;
}

type AgencyBlock = BlockDifference & { readonly agencyCode: string };

function blockJson({ roundId, questionnaireId, ...difference }: AgencyBlock): object {
  return {
    round: ROUND_ID.of(roundId),
    questionnaire: QUESTIONNAIRE_ID.of(questionnaireId),
    ...difference,
  };
}

function blockLine({ agencyCode, roundId, group, blockNo, what, sealed, recounted }: AgencyBlock): string {
  const which = blockNo > 0 ? `khối ${blockNo} · block ${blockNo}` : 'mọi khối · all blocks';
  return `${agencyCode}, ${ROUND_ID.of(roundId)}, nhóm ${group} · group ${group}, ${which}, ${what}: ${sealed} ≠ ${recounted}`;
}

function checkedLines({ agencies, responses, tallies, cells, blocks }: Checked): string[] {
  return [
    `Đã đếm lại ${responses} phiếu của ${agencies} cơ quan, đối chiếu với ${tallies} bảng đếm, ${blocks} khối đã niêm phong, ${cells} ô chỉ tiêu có giới hạn.`,
    `Recounted ${responses} responses of ${agencies} agencies, checked ${tallies} tallies, ${blocks} sealed blocks and ${cells} limited quota cells.`,
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
