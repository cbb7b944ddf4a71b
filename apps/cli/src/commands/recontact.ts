import { BatchRecord, HandOutRecontact, OrderRecontact, RECONTACT_LIMITS } from '@hailong/draws/use-cases';
import { CalendarDay, RECONTACT_ID, RecontactKey, Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { anyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION, calendarDay, idArgument, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { batchAnswer } from '../recontact-answer';
import { Session } from '../session';
import { addRecontactChecks } from './recontact-checks';

interface OrderOptions extends Printing {
  readonly as?: string;
  readonly number: string;
  readonly signedOn: CalendarDay;
  readonly agencies?: readonly string[];
  readonly unit?: string;
  readonly percent?: number;
  readonly total?: number;
  readonly minimum?: number;
  readonly days?: number;
}

type Caller = Parameters<HandOutRecontact['handOut']>[2][number];

interface HandOutOptions extends Printing {
  readonly as?: string;
  readonly caller: readonly Caller[];
}

const { percent, total, minimum, days } = RECONTACT_LIMITS;

/** `hailong recontact order|hand-out|list|figures|redraw|close|end`: phúc tra, people called again by another unit. */
export function addRecontact(program: Command, cli: CommandLine): void {
  const recontact = program
    .command('recontact')
    .helpCommand(false)
    .description('phúc tra: đơn vị khác gọi lại người đã được chọn · people called again by another unit');
  addOrder(recontact, cli);
  recontact
    .command('hand-out')
    .argument(
      '<recontact>',
      'định danh đợt phúc tra · id of the check',
      idArgument('<recontact>', RECONTACT_ID),
    )
    .description('chia người cần gọi cho người gọi · deal the people still to be called to callers')
    .requiredOption(
      '--caller <login=agencies>',
      'tài khoản người gọi, kèm =A,B để giới hạn cơ quan; dùng được nhiều lần · login of a caller, with =A,B for some agencies; may be repeated',
      namedCaller,
    )
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((key: RecontactKey, options: HandOutOptions) =>
      cli.answerIn(options, (session) => handedOut(session, key, options)),
    );
  addRecontactChecks(recontact, cli);
}

function addOrder(recontact: Command, cli: CommandLine): void {
  recontact
    .command('order')
    .argument('<round>', 'mã hoặc định danh của đợt đang mở · code or id of an open round')
    .description('rút người phúc tra ở nhiều cơ quan cấp dưới · draw people of many agencies below, for good')
    .requiredOption('--number <number>', 'số văn bản giao phúc tra · number of the document that orders it')
    .requiredOption('--signed-on <day>', 'ngày văn bản · its day', calendarDay('--signed-on'))
    .option(
      '--agencies <codes>',
      'cơ quan được phúc tra, A,B,C · which agencies (mặc định · default: all participants below)',
      (text: string) => text.split(',').map((code) => code.trim()),
    )
    .option('--unit <code>', 'đơn vị gọi · the unit that calls (mặc định · default: the acting agency)')
    .option(
      '--percent <n>',
      `phần trăm, ${percent.least} đến ${percent.most} · percent, ${percent.least} to ${percent.most} (mặc định · default: ${percent.usual})`,
      wholeNumber('--percent', percent.least, percent.most),
    )
    .option(
      '--total <n>',
      'hoặc tổng số người · or people over all agencies (mặc định · default: a percentage)',
      wholeNumber('--total', total.least, total.most),
    )
    .option(
      '--minimum <n>',
      `tối thiểu mỗi cơ quan · of each agency at least (mặc định · default: ${minimum.usual})`,
      wholeNumber('--minimum', minimum.least, minimum.most),
    )
    .option(
      '--days <n>',
      `số ngày gọi, hết hạn thì hủy liên hệ · days of calls, then the contacts go (mặc định · default: ${days.usual})`,
      wholeNumber('--days', days.least, days.most),
    )
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: OrderOptions) =>
      cli.answerIn(options, (session) => ordered(session, round, options)),
    );
}

async function ordered(session: Session, name: string, options: OrderOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const { number, signedOn, agencies = [], unit } = options;
  const asked = { agencies, unit, document: { number, signedOn }, ...sizesOf(options) };
  const batch = await session.get(OrderRecontact).order(scope, { roundId: round.value.roundId, ...asked });
  return batch.ok ? accept(batchAnswer(batch.value)) : batch;
}

function sizesOf(options: OrderOptions) {
  const size = options.total === undefined && { percent: options.percent ?? percent.usual };
  return {
    ...(size || { total: options.total, percent: options.percent }),
    minimum: options.minimum ?? minimum.usual,
    days: options.days ?? days.usual,
  };
}

async function handedOut(
  session: Session,
  key: RecontactKey,
  options: HandOutOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const handed = await session.get(HandOutRecontact).handOut(acting.value.scope, key, options.caller);
  if (!handed.ok) return handed;
  const { batch, parts } = handed.value;
  return accept({ json: { id: idOf(batch), parts }, lines: tableLines(PARTS, parts) });
}

function idOf({ unitId, batchId }: BatchRecord): string {
  return RECONTACT_ID.of({ unitId, batchId });
}

const PARTS: readonly Column<{ caller: string; agencyCode: string; members: number }>[] = [
  { vi: 'Người gọi', en: 'Caller', of: ({ caller }) => plain(caller) },
  { vi: 'Cơ quan', en: 'Agency', of: ({ agencyCode }) => agencyCode },
  { vi: 'Số người', en: 'People', right: true, of: ({ members }) => members },
];

/** Splits at the last `=`: a login may contain one. */
function namedCaller(text: string, before: readonly Caller[] = []): readonly Caller[] {
  const parts = /^(.+)=([^=]*)$/.exec(text);
  const agencies = (parts?.[2] ?? '').split(',').map((code) => code.trim());
  return [...before, { caller: parts?.[1] ?? text, agencies: agencies.filter((code) => code !== '') }];
}
