import { accept } from '@hailong/kernel';
import { everyConversion } from '@hailong/points/use-cases';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { findConversion } from '../find-conversion';
import { JSON_OPTION } from '../options';
import { componentLines, conversionLines } from '../output/points-lines';

/** `hailong conversions [conversion]`: lists the conversions that ship, or shows one in full. Needs no database. */
export function addConversions(program: Command, cli: CommandLine): void {
  program
    .command('conversions')
    .argument('[conversion]', 'mã hoặc tệp .json · code or .json file (mặc định · default: all that ship)')
    .description(
      'các bảng quy đổi điểm theo văn bản pháp luật; kiểm tra một bảng của tỉnh · conversions of counts into points by law; checks one of a province',
    )
    .option(...JSON_OPTION)
    .action((name: string | undefined, options: Printing) =>
      cli.answer(options, () => {
        if (name === undefined) {
          const all = everyConversion();
          return Promise.resolve(accept({ json: all, lines: all.flatMap(conversionLines) }));
        }
        const found = findConversion(name, cli.environment.folder);
        if (!found.ok) return Promise.resolve(found);
        const lines = [...conversionLines(found.value), ...componentLines(found.value)];
        return Promise.resolve(accept({ json: found.value, lines }));
      }),
    );
}
