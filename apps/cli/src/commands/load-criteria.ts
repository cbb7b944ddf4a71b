import { parseCriteriaSet } from '@hailong/surveys/use-cases';
import * as path from 'node:path';
import { SaveCriteriaSet } from '@hailong/criteria/use-cases';
import { accept, CRITERIA_SET_ID } from '@hailong/kernel';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { ownCriteriaSet } from '../own-documents';
import { changesOf } from '../output/difference-lines';
import { AS_OPTION, JSON_OPTION } from '../options';

interface CriteriaOptions extends Printing {
  readonly as?: string;
  readonly code?: string;
}

export const CODE_OPTION = [
  '--code <code>',
  'mã · its code (mặc định · default: the name of the file without .json)',
] as const;

/** Code of the option, else the name of the file. */
export function codeOf(file: string, code: string | undefined): string {
  return code ?? path.basename(file).replace(/\.json$/i, '');
}

/** `hailong load criteria FILE`: saves a draft of a criteria set. */
export function addLoadCriteria(load: Command, cli: CommandLine): void {
  load
    .command('criteria')
    .argument('<file>', 'JSON như "criteriaSet" của mẫu · as "criteriaSet" of a template')
    .description('bản nháp bộ tiêu chí · a draft of a criteria set')
    .option(...AS_OPTION)
    .option(...CODE_OPTION)
    .option(...JSON_OPTION)
    .action((name: string, options: CriteriaOptions) =>
      cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const json = readJsonFile(name, cli.environment.folder);
        const set = json.ok ? parseCriteriaSet(json.value) : json;
        if (!set.ok) return set;
        const before = await ownCriteriaSet(session, acting.value.scope, codeOf(name, options.code));
        const saved = await session
          .get(SaveCriteriaSet)
          .save(acting.value.scope, codeOf(name, options.code), set.value);
        if (!saved.ok) return saved;
        const { criteriaSetId, code, version, state } = saved.value;
        const changes = changesOf(before.ok ? before.value.document : undefined, saved.value.document);
        const id = CRITERIA_SET_ID.of(criteriaSetId);
        return accept({
          json: { id, code, version, state, ...changes.json },
          lines: [
            `Bộ tiêu chí · criteria set ${code} v${version}: ${state}, định danh · id ${id}`,
            ...changes.lines,
          ],
        });
      }),
    );
}
