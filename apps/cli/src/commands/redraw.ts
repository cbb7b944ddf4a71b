import { Verdict, accept, DRAW_ID } from '@hailong/kernel';
import { DrawCheck, RedrawSample, holds } from '@hailong/draws/use-cases';
import { FrameDifference } from '@hailong/draws/domain';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { drawJson, drawLines } from '../draw-answer';
import { AS_OPTION, JSON_OPTION, idArgument } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface RedrawOptions extends Printing {
  readonly as?: string;
}

/** `hailong redraw DRAW`: repeats a draw and lists every difference. */
export function addRedraw(program: Command, cli: CommandLine): void {
  program
    .command('redraw')
    .argument('<draw>', 'định danh của lần rút · id of the draw', idArgument('<draw>', DRAW_ID))
    .description('rút lại để kiểm tra một lần rút · draw a kept draw again and compare')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((draw: number, options: RedrawOptions) =>
      cli.answerIn(options, (session) => redrawn(session, draw, options)),
    );
}

async function redrawn(session: Session, drawId: number, { as }: RedrawOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, as);
  if (!acting.ok) return acting;
  const check = await session.get(RedrawSample).redraw(acting.value.scope, drawId, 'checker');
  if (!check.ok) return check;
  return accept({ json: jsonOf(check.value), lines: linesOf(check.value), bad: !holds(check.value) });
}

function jsonOf(check: DrawCheck): object {
  return { holds: holds(check), ...check, draw: drawJson(check.draw) };
}

function linesOf(check: DrawCheck): string[] {
  const { draw, listIntact, wrongMembers, differences } = check;
  return [
    ...drawLines(draw),
    '',
    holds(check)
      ? 'Rút lại cho đúng kết quả đã lưu. · Drawn again, it is what was kept.'
      : 'RÚT LẠI CHO KẾT QUẢ KHÁC. · DRAWN AGAIN, IT IS NOT WHAT WAS KEPT.',
    ...(listIntact ? [] : ['Danh sách khung đã bị sửa. · The frame list was changed.']),
    ...wrongMembers.map((code) => plain(`Sai · wrong member: ${code}`)),
    ...(differences.length === 0
      ? ['Hồ sơ từ đó chưa bị sửa. · No dossier was corrected since.']
      : ['Hồ sơ đã sửa từ đó · dossiers corrected since:', ...tableLines(COLUMNS, differences)]),
  ];
}

const COLUMNS: readonly Column<FrameDifference>[] = [
  { vi: 'Loại', en: 'Kind', of: ({ kind }) => kind },
  { vi: 'Mã hồ sơ', en: 'Dossier', of: ({ code }) => code },
  { vi: 'Khi rút', en: 'Then', of: ({ then }) => then ?? '' },
  { vi: 'Nay', en: 'Now', of: ({ now }) => now ?? '' },
  { vi: 'Lý do', en: 'Reason', of: ({ reason }) => reason ?? '' },
];
