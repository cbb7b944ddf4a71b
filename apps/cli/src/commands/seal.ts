import { SealDue } from '@hailong/blocks/use-cases';
import { accept, Verdict } from '@hailong/kernel';
import { FinaliseDue, FinishOwed } from '@hailong/surveys/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

/**
 * `hailong seal`: does what steps of rounds still owe, seals the forms of the rounds whose moment has come, and makes rounds final; the
 * portal does it every hour.
 */
export function addSeal(program: Command, cli: CommandLine): void {
  program
    .command('seal')
    .description(
      'làm nốt việc còn dở sau khi mở, đóng, chốt đợt, niêm phong phiếu của các đợt đang mở thành khối, khi đã qua đêm Chủ nhật, và chốt các đợt đã đóng đến hạn · do what openings, closes and finals of rounds still owe, seal the forms of open rounds into blocks, once a Sunday night is over, and make closed rounds final whose day has come',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, sealed));
}

/** Works of a round that fail stay owed, are told at the end, and keep no other round from its blocks and its final. */
async function sealed(session: Session): Promise<Verdict<Answer>> {
  const [owed] = await Promise.allSettled([session.get(FinishOwed).finish(session.operator)]);
  const forms = await session.get(SealDue).seal(session.operator);
  const rounds = await session.get(FinaliseDue).finalise(session.operator);
  if (owed.status === 'rejected') throw owed.reason;
  const codes = rounds.map(({ code }) => code);
  const line =
    forms === 0
      ? 'Không có phiếu nào đủ khối, hoặc đã niêm phong rồi. · No forms fill a block, or they are sealed already.'
      : `Đã niêm phong ${forms} phiếu; khối phiếu trước của mỗi phần được công khai. · Sealed ${forms} forms; the block before in each part is shown.`;
  return accept({ json: { sealed: forms, finalised: codes }, lines: [line, ...finalLines(codes)] });
}

function finalLines(codes: readonly string[]): string[] {
  if (codes.length === 0) return ['Không có đợt nào đến hạn chốt. · No round is due to become final.'];
  return [`Đã chốt · made final: ${codes.join(', ')}`];
}
