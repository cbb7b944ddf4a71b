import { Command } from 'commander';
import { CommandLine } from '../command-line';
import { addListLabels } from './list-labels';
import { addListMark } from './list-mark';
import { addListRemove } from './list-remove';
import { addListShow } from './list-show';

/** `hailong list …`: groups the commands about the list of a respondent group. */
export function addList(program: Command, cli: CommandLine): void {
  const list = program
    .command('list')
    .helpCommand(false)
    .description('danh sách cơ quan, doanh nghiệp, người dân được hỏi · list of bodies, enterprises, people');
  addListShow(list, cli);
  addListLabels(list, cli);
  addListMark(list, cli);
  addListRemove(list, cli);
}
