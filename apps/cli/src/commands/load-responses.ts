import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { TableOptions, importTable } from '../import-table';
import { JSON_OPTION, ROUND_OPTION, channel, wholeNumber } from '../options';
import { WrongArgument } from '../output/wrong-argument';
import { sendSubmissions } from '../send-submissions';

interface LoadOptions extends Printing, Omit<TableOptions, 'round'> {
  readonly round?: string;
}

const MOST_PRINTED = 10_000;

/**
 * `hailong load responses FILE`: sends filled forms through the intake, each with its own verdict; the same file again
 * counts none twice.
 */
export function addLoadResponses(load: Command, cli: CommandLine): void {
  load
    .command('responses')
    .argument(
      '<file>',
      '.csv, .xlsx: mỗi phiếu một dòng · a form a row; .json: như submitSurveyResponse · as in submitSurveyResponse',
    )
    .description('phiếu đã điền; nạp lại không đếm hai lần · filled forms; loading again counts none twice')
    .option(...ROUND_OPTION)
    .option('--agency <code>', 'cơ quan của dòng không ghi agency_code · agency of rows that name none')
    .option('--as <code>', 'cơ quan nhập phiếu · agency that enters (default: the one that runs the round)')
    .option('--body <code>', 'đơn vị thu phiếu đã đăng ký · registered collecting body that brings the forms')
    .option('--group <code>', 'nhóm của dòng không ghi group · group of rows that name none')
    .option(
      '--channel <c>',
      'kênh của dòng không ghi · channel of rows that name none (paper)',
      channel('--channel'),
    )
    .option('--sheet <name>', 'trang tính Excel · sheet of a workbook (mặc định · default: the first)')
    .option('--check', 'chỉ kiểm tra, không ghi · judge every row, store nothing')
    .option('--from-start', 'đọc lại từ đầu · read rows again that are done')
    .option(
      '--problems <n>',
      'in nhiều nhất bao nhiêu lỗi (20) · problems printed at most; all are in FILE.errors.csv',
      wholeNumber('--problems', 0, MOST_PRINTED),
      20,
    )
    .option(...JSON_OPTION)
    .action((name: string, options: LoadOptions) =>
      cli.answerIn(options, (session) => {
        if (name.toLowerCase().endsWith('.json')) return sendSubmissions(session, cli, name, options);
        const { round } = options;
        if (round === undefined) throw roundNeeded();
        return importTable(session, cli, name, { ...options, round });
      }),
    );
}

function roundNeeded(): WrongArgument {
  return new WrongArgument(
    'Thiếu --round: bảng phiếu thuộc đợt nào? Tệp mẫu của đợt: npm run hailong -- sample-file ĐỢT',
    'The option --round is missing: which round are the forms of? A sample file: npm run hailong -- sample-file ROUND',
  );
}
