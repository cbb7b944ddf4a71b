import * as path from 'node:path';
import { Verdict, accept } from '@hailong/kernel';
import { MakeSampleFile, SampleForm } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { csvLine } from '../documents/csv-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { plain } from '../output/terminal';
import { writeTable } from '../output/table-file';
import { Session } from '../session';
import { agencyCode } from '../acting';

interface SampleOptions extends Printing {
  readonly agency?: string;
  readonly group?: string;
  readonly to?: string;
}

/** `hailong sample-file ROUND`: writes a table to type forms into, with header and three examples. */
export function addSampleFile(program: Command, cli: CommandLine): void {
  program
    .command('sample-file')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('tệp mẫu để nhập phiếu giấy · the table to type paper forms into')
    .option('--agency <code>', 'cơ quan (mặc định · default: the first of the round)')
    .option('--group <code>', 'nhóm đối tượng (mặc định · default: the first of the round)')
    .option('--to <file>', 'ghi vào tệp .csv hoặc .xlsx · into a file (mặc định · default: stdout, CSV)')
    .option(...JSON_OPTION)
    .action((round: string, options: SampleOptions) =>
      cli.answerIn(options, (session) => sampled(session, cli, round, options)),
    );
}

async function sampled(
  session: Session,
  cli: CommandLine,
  name: string,
  { agency, group, to }: SampleOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const wanted = { roundId: round.value.roundId, agencyCode: await agencyCode(session, agency), group };
  const sample = await session.get(MakeSampleFile).make(wanted);
  if (!sample.ok) return sample;
  const { table, forms } = sample.value;
  const [header = [], ...examples] = table;
  const json = { header, examples, forms };
  if (to === undefined) return accept({ json, lines: table.map((row) => csvLine(row).trimEnd()) });
  await writeTable(path.resolve(cli.environment.folder, to), table, 'Phiếu');
  const lines = [
    `Đã ghi ${to}. Xóa các dòng ví dụ (VI-DU-…) trước khi nhập phiếu; chúng không được đếm.`,
    `Wrote ${to}. Take the example rows (VI-DU-…) out before typing forms in; they are not counted.`,
    ...(forms.length > 1 ? columnLines(forms) : []),
  ];
  return accept({ json: { ...json, file: to }, lines });
}

/** Lines that tell the columns of each questionnaire apart, where a group has two. */
function columnLines(forms: readonly SampleForm[]): readonly string[] {
  return [
    'Nhóm này có hai mẫu phiếu; số phiếu quyết định mẫu (npm run hailong -- paper-forms). Mỗi dòng ghi mẫu ở cột questionnaire, để trống cột chỉ có ở mẫu kia:',
    'The group has two questionnaires; the serial decides which (npm run hailong -- paper-forms). Each row names its own in the column questionnaire and leaves columns of the other alone blank:',
    ...forms.map(({ questionnaire, title, columns }) =>
      plain(`${questionnaire} ${title}: ${columns.join(', ')}`),
    ),
  ];
}
