import { PROBLEMS } from '../problems';
import { accept, Problem, refuse, Verdict } from '@hailong/kernel';
import { DeliverWaiting, DeliveryPorts } from '@hailong/invitations/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

/**
 * `hailong deliver`: sends the messages that are due, once; for cron, or beside a portal that does not deliver by
 * itself.
 */
export function addDeliver(program: Command, cli: CommandLine): void {
  program
    .command('deliver')
    .description(
      'gửi thư mời và thư nhắc đến hạn, một lượt · send the invitations and reminders that are due',
    )
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, (session) => delivered(session, cli.stop)));
}

async function delivered(session: Session, stop: AbortSignal): Promise<Verdict<Answer>> {
  if (session.get(DeliveryPorts).names.length === 0) return refuse(noPort());
  const { sandbox } = session.get(DeliveryPorts);
  const reasons = new Map<string, number>();
  const run = await session
    .get(DeliverWaiting)
    .deliver(session.operator, stop, (reason) => reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
  return accept({
    json: {
      ...run,
      ...(reasons.size > 0 && { reasons: Object.fromEntries(reasons) }),
      ...(sandbox && { sandbox }),
    },
    lines: [
      ...(sandbox ? ['Chế độ thử: không tin nào rời máy. · Sandbox: nothing leaves this machine.'] : []),
      `Đã gửi ${run.delivered}; sẽ gửi lại ${run.later}; không gửi được ${run.failed}; không cần gửi nữa ${run.dropped}.`,
      `Delivered ${run.delivered}; to be tried again ${run.later}; given up ${run.failed}; pointless ${run.dropped}.`,
      ...(reasons.size > 0 ? [`Vì · because: ${listed(reasons)}.`] : []),
    ],
  });
}

/** Codes of reasons, the most frequent first. */
function listed(reasons: ReadonlyMap<string, number>): string {
  const ordered = [...reasons].sort(([, a], [, b]) => b - a);
  return ordered.map(([reason, messages]) => `${reason} × ${messages}`).join(', ');
}

function noPort(): Problem {
  return PROBLEMS.DELIVERY_PORT_MISSING.at('');
}
