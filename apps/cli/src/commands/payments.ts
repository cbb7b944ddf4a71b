import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { AgenciesScope } from '@hailong/database';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { paymentList } from '@hailong/responses/domain';
import { CountEntries } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { agencyCode } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { writeTable } from '../output/table-file';
import { PROBLEMS } from '../problems';
import { Session } from '../session';

interface PaymentOptions extends Printing {
  readonly amount: number;
  readonly to: string;
  readonly overwrite?: boolean;
  readonly people?: number;
  readonly agency?: string;
  readonly body?: string;
}

const MOST_PEOPLE = 100_000;
const MOST_AMOUNT = 10_000_000;

/** `hailong payments ROUND`: writes the empty list on which people sign for the money that they get for answering. */
export function addPayments(program: Command, cli: CommandLine): void {
  program
    .command('payments')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'danh sách chi tiền trống để ký nhận, không nối với phiếu nào · an empty payment list to sign, joined to no form',
    )
    .requiredOption(
      '--amount <dong>',
      'đồng cho mỗi người · for each person',
      wholeNumber('--amount', 1, MOST_AMOUNT),
    )
    .requiredOption('--to <file>', 'ghi vào tệp .csv hoặc .xlsx · into a file')
    .option('--overwrite', 'thay tệp đã có · replace a file that is there (no)')
    .option(
      '--people <n>',
      'số người (mặc định · default: the forms that staff entered)',
      wholeNumber('--people', 1, MOST_PEOPLE),
    )
    .option('--agency <code>', 'chỉ phiếu về cơ quan này · of forms that rate it (mặc định · default: all)')
    .option('--body <code>', 'chỉ phiếu đơn vị này nhập · of forms that it entered (mặc định · default: all)')
    .option(...JSON_OPTION)
    .action((round: string, options: PaymentOptions) =>
      cli.answerIn(options, (session) => written(session, cli, round, options)),
    );
}

async function written(
  session: Session,
  cli: CommandLine,
  name: string,
  options: PaymentOptions,
): Promise<Verdict<Answer>> {
  const { amount, to } = options;
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const people = await peopleOf(session, round.value.roundId, options);
  if (!people.ok) return people;
  const place = path.resolve(cli.environment.folder, to);
  if (existsSync(place) && !options.overwrite) return refuse(PROBLEMS.FILE_TAKEN.at('--to', to));
  await writeTable(place, paymentList(people.value, amount), 'Chi tiền');
  return accept({
    json: { people: people.value, amount, total: people.value * amount, file: to },
    lines: [
      `Đã ghi ${to}: ${people.value} dòng. Giữ và hủy cùng chứng từ kế toán; không ghi số phiếu vào danh sách này.`,
      `Wrote ${to}: ${people.value} lines. Keep and destroy it with the accounts; write no serial of a form into it.`,
    ],
  });
}

/** Counts received forms that staff entered, unless the number is given. Before the round is final they are counted in steps, too few. */
async function peopleOf(
  session: Session,
  roundId: number,
  { people, agency, body }: PaymentOptions,
): Promise<Verdict<number>> {
  if (people !== undefined) return accept(people);
  const scope = AgenciesScope.ofEvery(session.operator);
  const rated = await agencyCode(session, agency);
  const counts = await session.get(CountEntries).count(scope, roundId, rated);
  if (!counts.ok) return counts;
  const asked = counts.value.filter(({ enteredBy }) => body === undefined || enteredBy.code === body);
  if (asked.some(({ valid }) => valid === undefined)) return refuse(PROBLEMS.PEOPLE_MISSING.at('--people'));
  return accept(asked.reduce((sum, { received }) => sum + received, 0));
}
