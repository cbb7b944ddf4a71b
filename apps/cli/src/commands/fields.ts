import { FieldListVersion, ReadFieldLists } from '@hailong/fields/use-cases';
import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

const MOST_VERSIONS = 1_000_000;

interface FieldsOptions extends Printing {
  readonly listVersion?: number;
}

/** `hailong fields`: prints a version of the province's list of service fields and what it changes. */
export function addFields(program: Command, cli: CommandLine): void {
  program
    .command('fields')
    .description('danh mục lĩnh vực của tỉnh · the list of service fields of the province')
    .option(
      '--list-version <n>',
      'phiên bản · version (mặc định · default: the newest, the draft too)',
      wholeNumber('--list-version', 1, MOST_VERSIONS),
    )
    .option(...JSON_OPTION)
    .action((options: FieldsOptions) => cli.answerIn(options, (session) => shown(session, options)));
}

async function shown(session: Session, { listVersion }: FieldsOptions): Promise<Verdict<Answer>> {
  const versions = await session.get(ReadFieldLists).all(await actingProvince(session));
  const list = versions.find(({ version }) => listVersion === undefined || version === listVersion);
  if (!list)
    return refuse(notFound('fieldList', '', listVersion === undefined ? undefined : `v${listVersion}`));
  const { version, state, publishedOn, document, differences } = list;
  return accept({
    json: { version, state, publishedOn, fields: document.fields, differences },
    lines: [
      `v${version}: ${state}${publishedOn === null ? '' : ` ${publishedOn}`}`,
      ...tableLines(COLUMNS, document.fields),
      ...differences.flatMap(({ vi, en }) => [plain(`• ${vi}`), plain(`  ${en}`)]),
    ],
  });
}

const COLUMNS: readonly Column<FieldListVersion['document']['fields'][number]>[] = [
  { vi: 'Mã', en: 'Code', of: ({ code }) => code },
  { vi: 'Tên', en: 'Label', of: ({ label }) => label.vi },
  { vi: 'Thủ tục', en: 'Procedures', of: ({ procedures }) => String(procedures.length) },
];
