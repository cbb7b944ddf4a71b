import { existsSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { Acting, actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import {
  SavedDocument,
  criteriaFile,
  planFile,
  questionnaireFile,
  roundFile,
} from '../documents/saved-documents';
import { AS_OPTION, JSON_OPTION } from '../options';
import { plain } from '../output/terminal';
import { PROBLEMS } from '../problems';
import { Session } from '../session';

interface SaveOptions extends Printing {
  readonly as?: string;
  readonly out: string;
  readonly overwrite?: boolean;
}

interface Kind {
  readonly name: string;
  readonly argument: string;
  readonly read: (session: Session, acting: Acting, name: string) => Promise<Verdict<SavedDocument>>;
}

const VERSIONED = 'mã, MÃ@1 hoặc định danh · code, CODE@1 or id';
const CODED = 'mã hoặc định danh · code or id';

const KINDS: readonly Kind[] = [
  { name: 'criteria', argument: VERSIONED, read: criteriaFile },
  { name: 'questionnaire', argument: VERSIONED, read: questionnaireFile },
  { name: 'plan', argument: CODED, read: planFile },
  { name: 'round', argument: CODED, read: roundFile },
];

/** `hailong save criteria|questionnaire|plan|round NAME --out FILE`: writes a document as `load` reads it. */
export function addSave(program: Command, cli: CommandLine): void {
  const save = program
    .command('save')
    .helpCommand(false)
    .description('ghi ra tệp để sửa rồi nạp lại · write a document to a file, as load reads it');
  for (const { name: kind, argument, read } of KINDS) {
    save
      .command(kind)
      .argument('<name>', argument)
      .description('ghi ra tệp JSON · write it as JSON')
      .requiredOption('--out <file>', 'tệp .json · the file')
      .option('--overwrite', 'thay tệp đã có · replace a file that is there (mặc định · default: no)')
      .option(...AS_OPTION)
      .option(...JSON_OPTION)
      .action((name: string, options: SaveOptions) =>
        cli.answerIn(options, async (session) => {
          const acting = await actingAgency(session, options.as);
          if (!acting.ok) return acting;
          const saved = await read(session, acting.value, name);
          if (!saved.ok) return saved;
          const file = path.resolve(cli.environment.folder, options.out);
          if (existsSync(file) && options.overwrite !== true)
            return refuse(PROBLEMS.FILE_TAKEN.at('--out', options.out));
          writeFileSync(file, `${JSON.stringify(saved.value.document, null, 2)}\n`);
          const { code, loading } = saved.value;
          const back = ['hailong', ...loading(options.out), ...(options.as ? ['--as', options.as] : [])].join(
            ' ',
          );
          return accept({
            json: { code, file, load: back },
            lines: [plain(`${code} → ${options.out}`), plain(`Nạp lại · load it back: ${back}`)],
          });
        }),
      );
  }
}
