import { MarkMembers } from '@hailong/dossiers/use-cases';
import { accept } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { listNumbers } from '../list-numbers';
import { GROUP_OPTION, ListOptions, listedRound } from '../listed-round';
import { AS_OPTION, JSON_OPTION } from '../options';

interface RemoveOptions extends Printing, ListOptions {
  readonly members: readonly number[];
}

/** `hailong list remove ROUND --members N`: leaves out members that were listed by mistake. */
export function addListRemove(list: Command, cli: CommandLine): void {
  list
    .command('remove')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('bỏ khỏi danh sách nơi ghi nhầm, chưa được mời · leaves out mistakes that are not asked yet')
    .requiredOption(
      '--members <numbers>',
      'các số in trên nhãn · numbers on the labels: 1-40,52',
      listNumbers('--members'),
    )
    .option(...GROUP_OPTION)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: RemoveOptions) =>
      cli.answerIn(options, async (session) => {
        const listed = await listedRound(session, round, options);
        if (!listed.ok) return listed;
        const { scope, target } = listed.value;
        const removed = await session.get(MarkMembers).remove(scope, target, options.members);
        if (!removed.ok) return removed;
        const count = removed.value.marked;
        return accept({ json: { removed: count }, lines: [`Đã bỏ khỏi danh sách · left out: ${count}`] });
      }),
    );
}
