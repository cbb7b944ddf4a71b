import { AgencyScope } from '@hailong/database';
import { Verdict, accept } from '@hailong/kernel';
import { INVITATION_PORTS, InvitationPort } from '@hailong/invitations/domain';
import { RetryDeliveries } from '@hailong/invitations/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { announcedRound } from '../find-round';
import { JSON_OPTION, oneOf } from '../options';
import { Answer } from '../output/answer';
import { agenciesOf } from '../round-agencies';
import { Session } from '../session';

interface RetryOptions extends Printing {
  readonly agency?: string;
  readonly by?: InvitationPort;
}

/** `hailong retry-deliveries ROUND`: queues failed messages again after their cause is mended. */
export function addRetryDeliveries(program: Command, cli: CommandLine): void {
  program
    .command('retry-deliveries')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('cho gửi lại những thư không gửi được · messages that were given up are due again')
    .option('--agency <code>', 'chỉ cơ quan này · this agency alone (mặc định · default: all of the round)')
    .option(
      '--by <way>',
      `đổi cách, với thư mời chưa tới ai · another way for invitations that reached nobody: ${INVITATION_PORTS.keys.join(', ')} (mặc định · default: the same)`,
      oneOf('--by', INVITATION_PORTS.keys),
    )
    .option(...JSON_OPTION)
    .action((round: string, options: RetryOptions) =>
      cli.answerIn(options, (session) => retried(session, round, options)),
    );
}

async function retried(
  session: Session,
  name: string,
  { agency, by }: RetryOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, name);
  if (!round.ok) return round;
  const agencies = await agenciesOf(session, round.value, agency);
  if (!agencies.ok) return agencies;
  const results: { readonly agencyCode: string; readonly retried: number }[] = [];
  for (const { agencyId, code: agencyCode } of agencies.value) {
    const scope = AgencyScope.of(agencyId, session.operator);
    const again = await session.get(RetryDeliveries).retry(scope, round.value.roundId, by);
    if (!again.ok) return again;
    results.push({ agencyCode, retried: again.value.retried });
  }
  const total = results.reduce((sum, each) => sum + each.retried, 0);
  return accept({
    json: { round: round.value.code, agencies: results },
    lines: [
      by === 'paper'
        ? `${total} thư được thay bằng giấy mời. · ${total} messages became sheets of paper.`
        : `${total} thư sẽ được gửi lại. · ${total} messages are due again.`,
      ...(total > 0 ? [nextStep(round.value.code, by)] : []),
    ],
  });
}

function nextStep(round: string, by: InvitationPort | undefined): string {
  return by === 'paper'
    ? `In · print: npm run hailong -- paper-invitations ${round} --as CƠ-QUAN · AGENCY --to giay-moi.html`
    : 'Gửi · send: npm run hailong -- deliver';
}
