import * as path from 'node:path';
import { Verdict, accept } from '@hailong/kernel';
import { guardedCell } from '@hailong/files/domain';
import { ReadQuestionnaires } from '@hailong/questionnaires/use-cases';
import { ListPaperForms } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { agencyCode } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { csvLine } from '../documents/csv-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { writeTable } from '../output/table-file';
import { serialsIn } from '../serial-ranges';
import { Session } from '../session';

interface PaperFormsOptions extends Printing {
  readonly agency: string;
  readonly group: string;
  readonly serials: readonly string[];
  readonly prefix: string;
  readonly to?: string;
}

/** `hailong paper-forms ROUND`: tells a print shop which questionnaire the paper form of each serial is. */
export function addPaperForms(program: Command, cli: CommandLine): void {
  program
    .command('paper-forms')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('mẫu phiếu của từng số phiếu giấy, để in · the questionnaire of each paper form, to print')
    .requiredOption('--agency <code>', 'cơ quan được đánh giá · the rated agency')
    .requiredOption('--group <code>', 'nhóm đối tượng · respondent group')
    .requiredOption(
      '--serials <ranges>',
      'số phiếu, ví dụ 1-200,250 · serials, such as 1-200,250',
      serialsIn('--serials'),
    )
    .option(
      '--prefix <text>',
      'phần chữ trước mỗi số, ví dụ BK- · text before each number (mặc định · default: none)',
      '',
    )
    .option('--to <file>', 'ghi vào tệp .csv hoặc .xlsx · into a file (mặc định · default: stdout, CSV)')
    .option(...JSON_OPTION)
    .action((round: string, options: PaperFormsOptions) =>
      cli.answerIn(options, (session) => listed(session, cli, round, options)),
    );
}

const HEADER = ['serial', 'questionnaire', 'title'];

async function listed(
  session: Session,
  cli: CommandLine,
  name: string,
  { to, ...options }: PaperFormsOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const found = await formsOf(session, round.value.roundId, options);
  if (!found.ok) return found;
  const forms = found.value;
  const rows = forms.map(({ serial, questionnaire, title }) =>
    [serial, questionnaire, title].map(guardedCell),
  );
  const table = [HEADER, ...rows];
  if (to === undefined) return accept({ json: { forms }, lines: table.map((row) => csvLine(row).trimEnd()) });
  await writeTable(path.resolve(cli.environment.folder, to), table, 'Số phiếu');
  const lines = [
    `Đã ghi ${forms.length} số phiếu vào ${to}. In mỗi số trên đúng mẫu phiếu của số đó.`,
    `Wrote ${forms.length} serials to ${to}. Print each serial on the questionnaire beside it.`,
  ];
  return accept({ json: { forms, file: to }, lines });
}

/** Paper form as it is told: its questionnaire as `CODE@VERSION`. */
interface ToldForm {
  readonly serial: string;
  readonly questionnaire: string;
  readonly title: string;
}

async function formsOf(
  session: Session,
  roundId: number,
  { agency, group, serials, prefix }: PaperFormsOptions,
): Promise<Verdict<readonly ToldForm[]>> {
  const wanted = {
    agencyCode: await agencyCode(session, agency),
    group,
    serials: serials.map((serial) => `${prefix}${serial}`),
  };
  const forms = await session.get(ListPaperForms).list(roundId, wanted);
  if (!forms.ok) return forms;
  const ids = [...new Set(forms.value.map(({ questionnaireId }) => questionnaireId))];
  const records = await session.get(ReadQuestionnaires).published(ids);
  const named = new Map(
    records.flatMap((record) => {
      if (!record) return [];
      const { questionnaireId, code, version, document } = record;
      return [[questionnaireId, { questionnaire: `${code}@${version}`, title: document.title.vi }] as const];
    }),
  );
  return accept(
    forms.value.flatMap(({ serial, questionnaireId }) => {
      const questionnaire = named.get(questionnaireId);
      return questionnaire ? [{ serial, ...questionnaire }] : [];
    }),
  );
}
