import { ListInNumbers, ReadLists } from '@hailong/dossiers/use-cases';
import { ListMember, ReadListMembers } from '@hailong/invitations/use-cases';
import { LIST_MEMBER_ID, ROUND_ID, Verdict, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { GROUP_OPTION, ListOptions, ListedRound, listedRound } from '../listed-round';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { plain } from '../output/terminal';
import { Session } from '../session';

interface ShowOptions extends Printing, ListOptions {}

/** Number of members that are read at once. */
const PAGE = 500;

/** `hailong list show ROUND`: prints a list in numbers, and of named bodies those that have not answered. */
export function addListShow(list: Command, cli: CommandLine): void {
  list
    .command('show')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description(
      'danh sách bằng số, cơ quan nào chưa trả lời · in numbers, and the bodies that have not answered',
    )
    .option(...GROUP_OPTION)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: ShowOptions) =>
      cli.answerIn(options, async (session) => {
        const listed = await listedRound(session, round, options);
        if (!listed.ok) return listed;
        const counts = await session.get(ReadLists).count(listed.value.scope, listed.value.target);
        if (!counts.ok) return counts;
        const silent = counts.value.body ? await silentBodies(session, listed.value) : accept([]);
        return silent.ok ? accept(answerOf(listed.value, counts.value, silent.value)) : silent;
      }),
    );
}

/** Reads the bodies that have not answered. */
async function silentBodies(
  session: Session,
  { scope, target }: ListedRound,
): Promise<Verdict<readonly ListMember[]>> {
  const silent: ListMember[] = [];
  let after = { number: 0, memberId: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const page = await session.get(ReadListMembers).read(scope, target, { after, limit: PAGE });
    if (!page.ok) return page;
    silent.push(...page.value.filter(({ answered }) => answered === false));
    const last = page.value.at(-1);
    if (!last || page.value.length < PAGE) return accept(silent);
    after = { number: last.position, memberId: last.memberId };
  }
}

function answerOf(
  { round, target }: ListedRound,
  { body, fields, ...counts }: ListInNumbers,
  silent: readonly ListMember[],
): Answer {
  const { members, reachable, objecting, asked, byHand, byPost, undeliverable } = counts;
  const byField = fields.filter(({ field }) => field !== null);
  return {
    json: {
      round: { id: ROUND_ID.of(round.roundId), code: round.code },
      ...counts,
      ...{ fields, ...(body && { notAnswered: silent.map(bodyOf) }) },
    },
    lines: [
      plain(`Danh sách · list ${target.group}: ${members}`),
      ...byField.map((each) => plain(`  ${each.field}: ${each.members}`)),
      `Có thư điện tử hoặc điện thoại · with e-mail or phone: ${reachable}; không nhận khảo sát · objecting: ${objecting}`,
      `Đã hỏi · asked: ${asked}; phát tận tay · by hand: ${byHand}; gửi bưu điện · by post: ${byPost}; bị trả lại · undeliverable: ${undeliverable}`,
      ...(body ? [`Chưa trả lời · not answered: ${silent.length}`] : []),
      ...silent.map(({ number, code, name }) => plain(`  ${number ?? ''} ${code} – ${name}`)),
    ],
  };
}

function bodyOf({ memberId, number, code, name, field }: ListMember) {
  return { id: LIST_MEMBER_ID.of(memberId), number, code, name, field };
}
