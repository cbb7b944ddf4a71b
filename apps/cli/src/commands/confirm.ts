import { FrameSeen, ConfirmFrame, ReadFrameConfirmation } from '@hailong/dossiers/use-cases';
import { Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { Acting, actingAgency, agencyCode } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { anyRound } from '../find-round';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { Session } from '../session';

interface ConfirmOptions extends Printing {
  readonly as?: string;
  readonly agency: string;
  readonly digest?: string;
}

/** `hailong confirm ROUND`: shows the frame of an agency as counts and a digest, or confirms it by this digest. */
export function addConfirm(program: Command, cli: CommandLine): void {
  program
    .command('confirm')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'cấp trên xác nhận khung mẫu của một cơ quan trước khi mời · the unit above confirms the frame of an agency before its people are invited',
    )
    .requiredOption('--agency <code>', 'cơ quan được khảo sát · the rated agency')
    .option(
      '--digest <hex>',
      'mã kiểm tra đã xem; bỏ trống thì chỉ xem · the digest that was shown; without it the frame is shown',
    )
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: ConfirmOptions) =>
      cli.answerIn(options, (session) => confirmed(session, round, options)),
    );
}

async function confirmed(session: Session, name: string, options: ConfirmOptions): Promise<Verdict<Answer>> {
  const acting = await actingAgency(session, options.as);
  if (!acting.ok) return acting;
  const { scope } = acting.value;
  const round = await anyRound(session, scope, name);
  if (!round.ok) return round;
  const code = await agencyCode(session, options.agency);
  const asked = { roundId: round.value.roundId, agencyCode: code };
  const { digest } = options;
  if (digest === undefined) {
    const seen = await session.get(ReadFrameConfirmation).read(scope, asked);
    return seen.ok ? accept(seenAnswer(seen.value, acting.value, round.value.code)) : seen;
  }
  const given = await session.get(ConfirmFrame).confirm(scope, { ...asked, digest });
  if (!given.ok) return given;
  const { dossiers, members, on } = given.value;
  return accept({
    json: { round: round.value.code, agencyCode: code, ...{ digest, dossiers, members, confirmedOn: on } },
    lines: [
      `Đã xác nhận ngày ${on}: ${dossiers} hồ sơ, ${members} nơi hoặc người trong danh sách.`,
      `Confirmed on ${on}: ${dossiers} dossiers, ${members} members of lists.`,
    ],
  });
}

function seenAnswer(
  { rated, state, confirmation, changed }: FrameSeen,
  { agency }: Acting,
  round: string,
): Answer {
  const { digest, dossiers, bySystem, byUnitAbove, members, membersConfirmed } = state;
  const counts = { dossiers, bySystem, byUnitAbove, members, membersConfirmed };
  return {
    json: {
      round,
      agencyCode: rated.code,
      digest,
      ...counts,
      confirmation: confirmation ?? null,
      changed: changed ?? null,
    },
    lines: [
      `Hồ sơ · dossiers: ${dossiers} (hệ thống báo · by the system ${bySystem}, cấp trên xác nhận · confirmed ${byUnitAbove})`,
      `Danh sách · members of lists: ${members} (cấp trên xác nhận · confirmed ${membersConfirmed})`,
      `Mã kiểm tra · digest: ${digest}`,
      ...(confirmation
        ? [`Xác nhận gần nhất · last confirmed: ${confirmation.on}, ${confirmation.giver}`]
        : []),
      ...(changed ? [changed.vi, changed.en] : []),
      `Tiếp theo · next: npm run hailong -- confirm ${round} --agency ${rated.code} --as ${agency.code} --digest ${digest}`,
    ],
  };
}
