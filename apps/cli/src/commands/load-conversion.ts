import { accept } from '@hailong/kernel';
import { SaveConversion } from '@hailong/points/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { conversionInFile } from '../find-conversion';
import { JSON_OPTION } from '../options';
import { conversionLines } from '../output/points-lines';

/** `hailong load conversion FILE`: saves a conversion of the province for good, as the next version of its code. */
export function addLoadConversion(load: Command, cli: CommandLine): void {
  load
    .command('conversion')
    .argument('<file>', 'JSON, mẫu · example: hailong conversions cchc-minh-hoa --json')
    .description(
      'bảng quy đổi điểm của tỉnh; bản đã lưu không đổi, bản mới thay thế · a conversion of the province; a saved version never changes, a new one supersedes it',
    )
    .option(...JSON_OPTION)
    .action((name: string, options: Printing) =>
      cli.answerIn(options, async (session) => {
        const read = conversionInFile(name, cli.environment.folder);
        if (!read.ok) return read;
        const saved = await session.get(SaveConversion).save(await actingProvince(session), read.value);
        if (!saved.ok) return saved;
        const { code, saved: version } = saved.value;
        return accept({ json: { code, ...version }, lines: conversionLines(saved.value) });
      }),
    );
}
