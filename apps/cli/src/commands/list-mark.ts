import { MemberMark } from '@hailong/dossiers/domain';
import { MEMBER_MARKS, MarkMembers } from '@hailong/dossiers/use-cases';
import { CalendarDay, accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { listNumbers } from '../list-numbers';
import { GROUP_OPTION, ListOptions, listedRound } from '../listed-round';
import { AS_OPTION, JSON_OPTION, calendarDay, oneOf } from '../options';
import { WrongArgument } from '../output/wrong-argument';

interface MarkOptions extends Printing, ListOptions {
  readonly as: string;
  readonly members?: readonly number[];
  readonly all?: boolean;
  readonly on?: CalendarDay;
}

/** `hailong list mark ROUND MARK`: notes what became of the forms of a list. */
export function addListMark(list: Command, cli: CommandLine): void {
  list
    .command('mark')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .argument('<mark>', `ghi nhận · one of ${MEMBER_MARKS.keys.join(', ')}`, oneOf('MARK', MEMBER_MARKS.keys))
    .description('ghi nhận phiếu đã phát, đã gửi, bị trả lại · forms issued, sent, come back')
    .option(
      '--members <numbers>',
      'các số in trên nhãn · numbers on the labels: 1-40,52',
      listNumbers('--members'),
    )
    .option('--all', 'cả danh sách, chỉ hand và post · the whole list, hand and post only')
    .option('--on <day>', 'ngày · the day (mặc định · default: today)', calendarDay('--on'))
    .option(...GROUP_OPTION)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, mark: MemberMark, options: MarkOptions) => {
      const { members, all, on } = options;
      if ((members === undefined) === (all !== true))
        throw new WrongArgument(
          'Cần đúng một cách: --members SỐ,SỐ hoặc --all.',
          'Say it one way: --members NUMBERS, or --all.',
        );
      return cli.answerIn(options, async (session) => {
        const listed = await listedRound(session, round, options);
        if (!listed.ok) return listed;
        const { scope, target } = listed.value;
        const note = { ...target, mark, ...(members && { numbers: members }), ...(on && { on }) };
        const marked = await session.get(MarkMembers).mark(scope, note);
        if (!marked.ok) return marked;
        const word = MEMBER_MARKS.rows[mark];
        const count = marked.value.marked;
        return accept({
          json: { mark, marked: count },
          lines: [`${word.vi} · ${word.en}: ${count}`],
        });
      });
    });
}
