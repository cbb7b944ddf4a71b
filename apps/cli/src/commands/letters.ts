import { accept, Verdict } from '@hailong/kernel';
import { ForwardLetters } from '@hailong/letters/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

/** `hailong letters`: forwards the letters of people that want an answer, once; for a host that does not by itself. */
export function addLetters(program: Command, cli: CommandLine): void {
  program
    .command('letters')
    .description(
      'chuyển thư cần trả lời tới cơ quan cấp trên, một lượt · forward the letters of people that want an answer',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, (session) => forwarded(session, cli.stop)));
}

async function forwarded(session: Session, stop: AbortSignal): Promise<Verdict<Answer>> {
  const run = await session.get(ForwardLetters).forward(session.operator, stop);
  return accept({
    json: { ...run },
    lines: [
      `Đã chuyển ${run.forwarded} thư; bên nhận đã nhận ${run.taken}, sẽ gửi lại ${run.later}, không nhận ${run.refused}.`,
      `Forwarded ${run.forwarded}; the receiver took ${run.taken}, gets ${run.later} again, refused ${run.refused}.`,
    ],
  });
}
