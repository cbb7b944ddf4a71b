import { COLLECTING_BODY_ID, Verdict, accept } from '@hailong/kernel';
import { BODY_KINDS, BodyKind } from '@hailong/responses/domain';
import { MaintainBodies } from '@hailong/responses/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION, oneOf } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

interface BodyOptions extends Printing {
  readonly as?: string;
  readonly name: string;
  readonly kind: BodyKind;
  readonly ended?: boolean;
}

type Body = Awaited<ReturnType<MaintainBodies['list']>>[number];

/** `hailong bodies`: lists the bodies that collect for the rounds of an agency. */
export function addBodies(program: Command, cli: CommandLine): void {
  program
    .command('bodies')
    .description('các đơn vị thu phiếu đã đăng ký · registered collecting bodies')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((options: Pick<BodyOptions, 'as'> & Printing) =>
      cli.answerIn(options, (session) => listed(session, options.as)),
    );
}

/** `hailong body CODE`: registers a collecting body, changes it, or ends it. */
export function addBody(program: Command, cli: CommandLine): void {
  program
    .command('body')
    .argument('<code>', 'mã đơn vị thu phiếu, ví dụ VNPOST · code of the collecting body, for example VNPOST')
    .description('đăng ký hoặc sửa đơn vị thu phiếu · register or change a collecting body')
    .requiredOption('--name <text>', 'tên đơn vị · its name')
    .requiredOption(
      '--kind <kind>',
      `loại · one of ${BODY_KINDS.keys.join(', ')}`,
      oneOf<BodyKind>('--kind', BODY_KINDS.keys),
    )
    .option('--ended', 'ngừng: không nhập thêm phiếu · ended: its people enter no more forms (no)')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((code: string, options: BodyOptions) =>
      cli.answerIn(options, (session) => saved(session, code, options)),
    );
}

async function listed(session: Session, as: string | undefined): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const bodies = await session.get(MaintainBodies).list(acting.value.scope);
  return accept({ json: bodies.map(jsonOf), lines: tableLines(COLUMNS, bodies) });
}

async function saved(
  session: Session,
  code: string,
  { as, name, kind, ended = false }: BodyOptions,
): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const wish = { code, name, kind, active: !ended };
  const body = await session.get(MaintainBodies).save(acting.value.scope, wish);
  if (!body.ok) return body;
  return accept({ json: jsonOf(body.value), lines: tableLines(COLUMNS, [body.value]) });
}

function jsonOf({ bodyId, code, name, kind, active }: Body): object {
  return { id: COLLECTING_BODY_ID.of(bodyId), code, name, kind: BODY_KINDS.keyOf(kind), active };
}

const COLUMNS: readonly Column<Body>[] = [
  { vi: 'Mã', en: 'Code', of: ({ code }) => code },
  { vi: 'Tên', en: 'Name', of: ({ name }) => name },
  { vi: 'Loại', en: 'Kind', of: ({ kind }) => BODY_KINDS.rows[BODY_KINDS.keyOf(kind)].vi },
  { vi: 'Đang nhập', en: 'Active', of: ({ active }) => (active ? 'có · yes' : 'ngừng · ended') },
];
