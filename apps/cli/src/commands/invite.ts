import { CalendarDay, Verdict, accept, DRAW_ID, ROUND_ID } from '@hailong/kernel';
import { INVITATION_PORTS, InvitationPort, MOST_INVITATIONS } from '@hailong/invitations/domain';
import { InvitationOrder, InvitePeople, PeopleInvited } from '@hailong/invitations/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION, calendarDay, oneOf, wholeNumber, idArgument } from '../options';
import { Answer } from '../output/answer';
import { WrongArgument } from '../output/wrong-argument';
import { TakingPart, takingPart } from '../round-agencies';
import { Session } from '../session';

interface InviteOptions extends Printing {
  readonly as?: string;
  readonly draw?: number;
  readonly list?: string;
  readonly blank?: number;
  readonly by?: InvitationPort;
  readonly expires?: CalendarDay;
}

type Whom = Pick<InvitationOrder, 'source' | 'port'>;

/** `hailong invite ROUND`: invites the people of a draw, or makes blank invitations for visitors. */
export function addInvite(program: Command, cli: CommandLine): void {
  program
    .command('invite')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('mời người được rút mẫu, hoặc in giấy mời không ghi tên · invite those drawn, or anybody')
    .option(
      '--draw <draw>',
      'người của một lần rút, mỗi hồ sơ một lần · those whom a draw called, once a dossier',
      idArgument('--draw', DRAW_ID),
    )
    .option(
      '--list <group>',
      'danh sách của một nhóm đối tượng, mỗi nơi một lần · the list of a respondent group, each member once',
    )
    .option(
      '--by <way>',
      `cách mời, cần khi có --draw, --list · how: ${INVITATION_PORTS.keys.join(', ')}; needed with --draw, --list`,
      oneOf('--by', INVITATION_PORTS.keys),
    )
    .option(
      '--blank <n>',
      'thêm n giấy mời không ghi tên, để in · n more blank ones, on paper',
      wholeNumber('--blank', 1, MOST_INVITATIONS),
    )
    .option(
      '--expires <day>',
      'mọi giấy mời của đợt dùng được đến hết ngày, chỉ lùi về sau được · last day of all invitations of the round, later only (mặc định · default: as it is, at first the last day of the round)',
      calendarDay('--expires'),
    )
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: InviteOptions) => {
      const whom = whomOf(options);
      return cli.answerIn(options, (session) => invited(session, round, options, whom));
    });
}

/** Throws when the options name no recipients, name them twice, or name no way of sending. */
function whomOf({ draw, list, blank, by }: InviteOptions): Whom {
  const sources = [
    ...(draw === undefined ? [] : [{ drawId: draw }]),
    ...(list === undefined ? [] : [{ list }]),
    ...(blank === undefined ? [] : [{ blank }]),
  ];
  const [source] = sources;
  if (source === undefined || sources.length > 1)
    throw new WrongArgument(
      'Cần đúng một cách: --draw LẦN-RÚT hoặc --list NHÓM (kèm --by), hoặc --blank N.',
      'Say it one way: --draw DRAW or --list GROUP (with --by), or --blank N.',
    );
  if ('blank' in source) return { source, port: by ?? 'paper' };
  if (by === undefined)
    throw new WrongArgument(
      `Thiếu --by: chọn ${INVITATION_PORTS.keys.join(', ')}. Mỗi hồ sơ chỉ được mời một lần; thư không gửi được thì đổi cách bằng retry-deliveries --by.`,
      `--by is missing: choose ${INVITATION_PORTS.keys.join(', ')}. A dossier is invited once; a message that failed goes another way with retry-deliveries --by.`,
    );
  return { source, port: by };
}

async function invited(
  session: Session,
  name: string,
  { as, expires }: InviteOptions,
  whom: Whom,
): Promise<Verdict<Answer>> {
  const participation = await takingPart(session, as, name);
  if (!participation.ok) return participation;
  const { scope, round } = participation.value;
  const order = { roundId: round.roundId, ...whom, ...(expires && { expiresOn: expires }) };
  const people = await session.get(InvitePeople).invite(scope, order);
  return people.ok ? accept(answerOf(participation.value, whom.port, people.value)) : people;
}

function answerOf({ agency, round }: TakingPart, by: InvitationPort, people: PeopleInvited): Answer {
  const { invited: made, alreadyInvited, objecting, withoutContact, resting, waiting, expiresOn } = people;
  const { code } = agency;
  const next =
    by === 'paper'
      ? `npm run hailong -- paper-invitations ${round.code} --as ${code} --to giay-moi.html`
      : 'npm run hailong -- deliver';
  return {
    json: {
      ...{
        round: { id: ROUND_ID.of(round.roundId), code: round.code },
        agency: { code, name: agency.name },
        by,
      },
      ...{ invited: made, alreadyInvited, objecting, withoutContact, resting, waiting, expiresOn },
      waitingBecause: people.waitingBecause,
    },
    lines: [
      `Đã tạo ${made} giấy mời (${by}), dùng được đến hết ngày ${expiresOn}; đã có từ trước ${alreadyInvited}; từ chối nhận ${objecting}; không có liên hệ ${withoutContact}; mới được hỏi gần đây ${resting}.`,
      `Made ${made} invitations (${by}), valid until the end of ${expiresOn}; there already ${alreadyInvited}; objecting ${objecting}; without a contact ${withoutContact}; asked lately ${resting}.`,
      ...people.waitingBecause.flatMap(({ vi, en }) => [vi, en]),
      ...(made > 0 ? [`Tiếp theo · next: ${next}`] : []),
    ],
  };
}
