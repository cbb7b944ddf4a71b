import { RecordSuccessions } from '@hailong/agencies/use-cases';
import { accept, Problem, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readTextFile } from '../documents/read-file';
import { successionRows } from '../documents/succession-rows';
import { JSON_OPTION } from '../options';

/** `hailong load successions FILE`: records mergers, splits and renamings, all links or none. */
export function addLoadSuccessions(load: Command, cli: CommandLine): void {
  load
    .command('successions')
    .argument('<file>', 'CSV hoặc · or JSON: predecessor, successor, effective_on, kind, share')
    .description('liên kết kế thừa, tất cả hoặc không dòng nào · successor links, all rows or none')
    .option(...JSON_OPTION)
    .action((name: string, options: Printing) =>
      cli.answerIn(options, async (session) => {
        const file = readTextFile(name, cli.environment.folder);
        if (!file.ok) return file;
        const rows = successionRows(file.value);
        if (!rows.ok) return rows;
        const { links, places } = rows.value;
        const recorded = await session.get(RecordSuccessions).record(await actingProvince(session), links);
        if (!recorded.ok) return refuse(...recorded.problems.map((each) => inFile(each, places)));
        return accept({ json: { recorded: recorded.value }, lines: [`Liên kết · links: ${recorded.value}`] });
      }),
    );
}

/** Replaces the position in the list by the row of the file. */
function inFile(found: Problem, places: readonly string[]): Problem {
  const position = /^links\[(\d+)\]/.exec(found.place)?.[1];
  return { ...found, place: (position && places[Number(position)]) ?? found.place };
}
