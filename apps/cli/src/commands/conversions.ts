import { Verdict, accept } from '@hailong/kernel';
import { NamedConversion } from '@hailong/points/domain';
import { ReadConversions, everyConversion, readConversion } from '@hailong/points/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { hasDatabase } from '../database-access';
import { conversionInFile, findConversion, isConversionFile } from '../find-conversion';
import { JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { componentLines, conversionLines } from '../output/points-lines';

/**
 * `hailong conversions [conversion]`: lists the conversions that ship and, where there is a database, those of the province, or shows one
 * in full. What ships and a file need no database.
 */
export function addConversions(program: Command, cli: CommandLine): void {
  program
    .command('conversions')
    .argument(
      '[conversion]',
      'mã, MÃ@2 hoặc tệp .json · code, CODE@2 or .json file (mặc định · default: all that ship, and those of the province)',
    )
    .description(
      "các bảng quy đổi điểm theo văn bản pháp luật, có sẵn và của tỉnh; kiểm tra một tệp · conversions of counts into points by law, those that ship and the province's; checks a file",
    )
    .option(...JSON_OPTION)
    .action((name: string | undefined, options: Printing) => {
      const folder = cli.environment.folder;
      const here = named(name, folder) ?? (hasDatabase(cli.environment) ? undefined : withoutDatabase(name));
      if (here) return cli.answer(options, () => Promise.resolve(here));
      return cli.answerIn(options, async (session) => {
        if (name !== undefined) return shown(await findConversion(session, folder, { name }));
        return listed(await session.get(ReadConversions).all(await actingProvince(session)));
      });
    });
}

/** Answers where a conversion is named that ships, or a file; undefined for every other name. */
function named(name: string | undefined, folder: string): Verdict<Answer> | undefined {
  if (name === undefined) return undefined;
  if (isConversionFile(name)) return shown(conversionInFile(name, folder));
  const shipped = readConversion(name);
  return shipped.ok ? shown(shipped) : undefined;
}

function withoutDatabase(name: string | undefined): Verdict<Answer> {
  return name === undefined ? listed(everyConversion()) : shown(readConversion(name));
}

function listed(conversions: readonly NamedConversion[]): Verdict<Answer> {
  return accept({ json: conversions, lines: conversions.flatMap(conversionLines) });
}

/** Shows a conversion; its JSON is a document that can be loaded again, hence without the mark of a saved version. */
function shown(found: Verdict<NamedConversion>): Verdict<Answer> {
  if (!found.ok) return found;
  const { saved: _saved, ...document } = found.value;
  return accept({ json: document, lines: [...conversionLines(found.value), ...componentLines(document)] });
}
