import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { MemberLabel, ReadLabels } from '@hailong/dossiers/use-cases';
import { guardedCell } from '@hailong/files/domain';
import { Verdict, accept, refuse } from '@hailong/kernel';
import { Command } from 'commander';
import { CommandLine, Printing } from '../command-line';
import { csvLine } from '../documents/csv-line';
import { GROUP_OPTION, ListOptions, ListedRound, listedRound } from '../listed-round';
import { AS_OPTION, JSON_OPTION } from '../options';
import { Answer } from '../output/answer';
import { SecretFile, fileExists } from '../output/secret-file';
import { Session } from '../session';

interface LabelOptions extends Printing, ListOptions {
  readonly out: string;
  readonly overwrite?: boolean;
}

const PAGE = 500;
const COLUMNS = ['number', 'name', 'address', 'phone', 'email'];

/** `hailong list labels ROUND --out FILE`: writes names and addresses of a list, for labels and envelopes. */
export function addListLabels(list: Command, cli: CommandLine): void {
  list
    .command('labels')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('nhãn, phong bì: tên và địa chỉ · labels and envelopes; the reading stands in the trail')
    .requiredOption('--out <file>', 'ghi vào tệp .csv · a .csv file to write')
    .option('--overwrite', 'thay tệp đang có · replaces a file that is there (mặc định · default: no)')
    .option(...GROUP_OPTION)
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: LabelOptions) =>
      cli.answerIn(options, async (session) => {
        const { out, overwrite = false } = options;
        const filePath = path.resolve(cli.environment.folder, out);
        if (!overwrite && existsSync(filePath)) return refuse(fileExists(out));
        const listed = await listedRound(session, round, options);
        if (!listed.ok) return listed;
        const first = await pageOf(session, listed.value, 0);
        if (!first.ok) return first;
        const created = await SecretFile.create({ name: out, filePath, overwrite, stop: cli.stop });
        if (!created.ok) return created;
        return written(created.value, labelsAfter(session, listed.value, first), out);
      }),
    );
}

type Page = Verdict<readonly MemberLabel[]>;

function pageOf(session: Session, { scope, target }: ListedRound, after: number): Promise<Page> {
  return session.get(ReadLabels).read(scope, target, { after, limit: PAGE });
}

/** Pages of labels from a page on; ends at the first page that is refused, for example when the round closes meanwhile. */
async function* labelsAfter(session: Session, listed: ListedRound, first: Page): AsyncGenerator<Page> {
  for (let page = first; ;) {
    yield page;
    if (!page.ok || page.value.length < PAGE) return;
    page = await pageOf(session, listed, page.value.at(-1)?.number ?? 0);
  }
}

async function written(file: SecretFile, pages: AsyncIterable<Page>, name: string): Promise<Verdict<Answer>> {
  let answer: Verdict<Answer> | undefined;
  try {
    answer = await fill(file, pages, name);
  } finally {
    await (answer?.ok ? file.keep() : file.discard());
  }
  return answer;
}

async function fill(file: SecretFile, pages: AsyncIterable<Page>, name: string): Promise<Verdict<Answer>> {
  let labels = 0;
  await file.write(`\uFEFF${csvLine(COLUMNS)}`);
  for await (const page of pages) {
    if (!page.ok) return page;
    await file.write(page.value.map(lineOf).join(''));
    labels += page.value.length;
  }
  return accept({
    json: { file: name, labels },
    lines: [
      `Đã ghi ${labels} nhãn vào ${name}. Tệp có tên và địa chỉ: in xong hãy xóa.`,
      `Wrote ${labels} labels to ${name}. It holds names and addresses: delete it once it is printed.`,
    ],
  });
}

function lineOf({ number, name, address = '', phone = '', email = '' }: MemberLabel): string {
  return csvLine([String(number), ...[name, address, phone, email].map(guardedCell)]);
}
