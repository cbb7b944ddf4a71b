import { AgenciesScope } from '@hailong/database';
import { accept } from '@hailong/kernel';
import { ImportFrameCounts } from '@hailong/dossiers/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readTableFile } from '../documents/read-table-file';
import { formatOf } from '../documents/succession-rows';
import { AS_OPTION, JSON_OPTION } from '../options';

interface CountsOptions extends Printing {
  readonly as?: string;
  readonly source?: string;
  readonly note?: string;
}

/** `hailong load counts FILE`: imports stated numbers of dossiers; all rows or none. */
export function addLoadCounts(load: Command, cli: CommandLine): void {
  load
    .command('counts')
    .argument(
      '<file>',
      'CSV hoặc · or JSON: agency_code, from, to, as_of, field, procedure_group, applicant, dossiers, source, note',
    )
    .description(
      'số hồ sơ do cơ quan kê khai, tất cả hoặc không dòng nào · stated numbers of dossiers, all or none',
    )
    .option(...AS_OPTION)
    .option(
      '--source <text>',
      'nguồn của dòng không ghi · source of rows without one (mặc định · default: the file)',
    )
    .option('--note <text>', 'lý do của dòng không ghi · note of rows without one (mặc định · default: none)')
    .option(...JSON_OPTION)
    .action((name: string, options: CountsOptions) =>
      cli.answerIn(options, async (session) => {
        const file = await readTableFile(name, cli.environment.folder);
        if (!file.ok) return file;
        const acting = await actingAgency(session, options.as);
        if (!acting.ok && options.as !== undefined) return acting;
        const scope = AgenciesScope.ofEvery(session.operator, acting.ok ? acting.value.scope : undefined);
        const table = { format: formatOf(file.value), content: file.value.text };
        const { source = name, note } = options;
        const counts = await session.get(ImportFrameCounts).import(scope, { ...table, source, note });
        if (!counts.ok) return counts;
        const { added, unchanged } = counts.value;
        const line = `Số liệu hồ sơ · counts: thêm · added ${added}, đã có · unchanged ${unchanged}`;
        return accept({ json: counts.value, lines: [line] });
      }),
    );
}
