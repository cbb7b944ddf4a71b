import { ImportAgencies } from '@hailong/agencies/use-cases';
import { CalendarDay, accept, systemClock, today } from '@hailong/kernel';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readTableFile } from '../documents/read-table-file';
import { formatOf } from '../documents/succession-rows';
import { JSON_OPTION, calendarDay } from '../options';
import { warningLines } from '../output/problems';

interface AgenciesOptions extends Printing {
  readonly validFrom?: CalendarDay;
  readonly parent?: string;
}

/** `hailong load agencies FILE`: imports agencies, all rows or none; the same file again changes nothing. */
export function addLoadAgencies(load: Command, cli: CommandLine): void {
  load
    .command('agencies')
    .argument(
      '<file>',
      'CSV, .xlsx hoặc · or JSON: code, name, kind, level, parent_code, valid_from, dissolved_on',
    )
    .description('cơ quan, tất cả hoặc không dòng nào · agencies, all rows or none')
    .option(
      '--valid-from <day>',
      'ngày bắt đầu của dòng không ghi · for rows without valid_from (mặc định · default: today)',
      calendarDay('--valid-from'),
    )
    .option(
      '--parent <code>',
      'cấp trên của dòng không ghi · parent of rows without parent_code (mặc định · default: none)',
    )
    .option(...JSON_OPTION)
    .action((name: string, options: AgenciesOptions) =>
      cli.answerIn(options, async (session) => {
        const file = await readTableFile(name, cli.environment.folder);
        if (!file.ok) return file;
        const table = {
          format: formatOf(file.value),
          content: file.value.text,
          validFrom: options.validFrom ?? today(systemClock),
          parentCode: options.parent,
        };
        const counts = await session.get(ImportAgencies).import(await actingProvince(session), table);
        if (!counts.ok) return counts;
        const { created, changed, unchanged, warnings } = counts.value;
        const line = `Cơ quan · agencies: mới · created ${created}, đổi · changed ${changed}, giữ nguyên · unchanged ${unchanged}`;
        return accept({ json: counts.value, lines: [line, ...warningLines(warnings)] });
      }),
    );
}
