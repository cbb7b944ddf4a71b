import { SealDue } from '@hailong/blocks/use-cases';
import { accept, Verdict } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

/** `hailong seal`: seals the forms of the open rounds whose moment has come; the portal does it every hour. */
export function addSeal(program: Command, cli: CommandLine): void {
  program
    .command('seal')
    .description(
      'niêm phong phiếu của các đợt đang mở thành khối, khi đã qua đêm Chủ nhật · seal the forms of open rounds into blocks, once a Sunday night is over',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, sealed));
}

async function sealed(session: Session): Promise<Verdict<Answer>> {
  const forms = await session.get(SealDue).seal(session.operator);
  const line =
    forms === 0
      ? 'Không có phiếu nào đủ khối, hoặc đã niêm phong rồi. · No forms fill a block, or they are sealed already.'
      : `Đã niêm phong ${forms} phiếu; khối phiếu trước của mỗi phần được công khai. · Sealed ${forms} forms; the block before in each part is shown.`;
  return accept({ json: { sealed: forms }, lines: [line] });
}
