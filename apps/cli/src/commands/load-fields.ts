import { SaveFieldList, parseFieldList } from '@hailong/fields/use-cases';
import { accept } from '@hailong/kernel';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { JSON_OPTION } from '../options';

/** `hailong load fields FILE`: saves the draft of the province's list of service fields. */
export function addLoadFields(load: Command, cli: CommandLine): void {
  load
    .command('fields')
    .argument('<file>', 'JSON: { "fields": [{ "code", "label", "procedures" }] }')
    .description('dự thảo danh mục lĩnh vực của tỉnh · a draft of the list of service fields')
    .option(...JSON_OPTION)
    .action((name: string, options: Printing) =>
      cli.answerIn(options, async (session) => {
        const json = readJsonFile(name, cli.environment.folder);
        const list = json.ok ? parseFieldList(json.value) : json;
        if (!list.ok) return list;
        const saved = await session.get(SaveFieldList).save(await actingProvince(session), list.value);
        if (!saved.ok) return saved;
        const { version, state, document } = saved.value;
        const fields = document.fields.length;
        return accept({
          json: { version, state, fields },
          lines: [`Danh mục lĩnh vực · list of fields v${version}: ${state}, ${fields} lĩnh vực · fields`],
        });
      }),
    );
}
