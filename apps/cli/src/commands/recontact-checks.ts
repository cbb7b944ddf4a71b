import { AgenciesScope, AgencyScope } from '@hailong/database';
import {
  AgencyFigures,
  BatchRecord,
  CloseRecontact,
  EndRecontacts,
  ReadRecontactFigures,
  ReadRecontacts,
  VerifyRecontact,
  recontactHolds,
} from '@hailong/draws/use-cases';
import { RECONTACT_ID, RecontactKey, Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { everyRecord } from '../every-record';
import { anyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION, idArgument } from '../options';
import { Answer } from '../output/answer';
import { batchAnswer, batchListAnswer, checkAnswer, figuresAnswer } from '../recontact-answer';
import { Session } from '../session';

interface CheckOptions extends Printing {
  readonly as?: string;
}

type Work = (session: Session, scope: AgencyScope, key: RecontactKey) => Promise<Verdict<Answer>>;

const OF_ONE: readonly (readonly [name: string, about: string, work: Work])[] = [
  ['figures', 'số đã gọi, tỷ lệ và khoảng tin cậy theo cơ quan · shares with intervals by agency', figures],
  ['redraw', 'rút lại để kiểm tra · draw it again and compare; 1 when it does not hold', redrawn],
  ['close', 'kết thúc, hủy thông tin liên hệ · end it and destroy its contacts', closed],
];

/** Adds the commands that follow a re-contact check. */
export function addRecontactChecks(recontact: Command, cli: CommandLine): void {
  recontact
    .command('list')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('các đợt phúc tra của đơn vị, mới nhất trước · the checks of the unit, newest first')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: CheckOptions) =>
      cli.answerIn(options, (session) => listed(session, round, options.as)),
    );
  for (const [name, about, work] of OF_ONE)
    recontact
      .command(name)
      .argument(
        '<recontact>',
        'định danh đợt phúc tra · id of the check',
        idArgument('<recontact>', RECONTACT_ID),
      )
      .description(about)
      .option(...AS_OPTION)
      .option(...JSON_OPTION)
      .action((key: RecontactKey, { as, ...printing }: CheckOptions) =>
        cli.answerIn(printing, async (session) => {
          const acting = await actingAgency(session, as);
          return acting.ok ? work(session, acting.value.scope, key) : acting;
        }),
      );
  recontact
    .command('end')
    .description('kết thúc mọi đợt phúc tra quá hạn · end every check whose last day is over')
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, ended));
}

async function listed(session: Session, name: string, as: string | undefined): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const { roundId } = round.value;
  const found: BatchRecord[] = [];
  const page = (beforeId: number | null, limit: number) =>
    session.get(ReadRecontacts).page(AgenciesScope.ofOne(scope), { roundId, beforeId, limit });
  for await (const batch of everyRecord(page, ({ batchId }) => batchId)) found.push(batch);
  return accept(batchListAnswer(found));
}

const PAGE = 100;

async function figures(session: Session, scope: AgencyScope, key: RecontactKey): Promise<Verdict<Answer>> {
  const reader = AgenciesScope.ofOne(scope);
  if (!(await session.get(ReadRecontacts).byKey(reader, key))) return refuse(unknown(key));
  const found: AgencyFigures[] = [];
  for (let page: readonly AgencyFigures[] = []; found.length === 0 || page.length === PAGE;) {
    const after = found.at(-1)?.agencyCode ?? '';
    page = await session.get(ReadRecontactFigures).ofBatch(reader, key, { after, limit: PAGE });
    if (page.length === 0) break;
    found.push(...page);
  }
  return accept(figuresAnswer(found));
}

async function redrawn(session: Session, scope: AgencyScope, key: RecontactKey): Promise<Verdict<Answer>> {
  const check = await session.get(VerifyRecontact).verify(AgenciesScope.ofOne(scope), key);
  return check.ok ? accept({ ...checkAnswer(check.value), bad: !recontactHolds(check.value) }) : check;
}

async function closed(session: Session, scope: AgencyScope, key: RecontactKey): Promise<Verdict<Answer>> {
  const batch = await session.get(CloseRecontact).close(scope, key);
  return batch.ok ? accept(batchAnswer(batch.value)) : batch;
}

async function ended(session: Session): Promise<Verdict<Answer>> {
  const count = await session.get(EndRecontacts).end(session.operator);
  return accept({ json: { ended: count }, lines: [`Đã kết thúc · ended: ${count}`] });
}

function unknown(key: RecontactKey) {
  return notFound('recontact', 'recontact', RECONTACT_ID.of(key));
}
