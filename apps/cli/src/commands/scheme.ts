import { Verdict, accept, notFound, refuse } from '@hailong/kernel';
import { SchemeVersion, schemeName } from '@hailong/rankings/domain';
import { AnnounceScheme, ReadSchemes, SaveScheme } from '@hailong/rankings/use-cases';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { agencyNamesOn } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { readJsonFile } from '../documents/read-json';
import { schemeDocument } from '../documents/scheme-document';
import { JSON_OPTION, wholeNumber } from '../options';
import { Answer } from '../output/answer';
import { roundLine, schemeHead, schemeInFull } from '../output/scheme-lines';
import { Column, tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';

const MOST_VERSIONS = 1_000_000;

/** `hailong scheme list|show|save|announce|diff`: the ranking schemes of the province. */
export function addScheme(program: Command, cli: CommandLine): void {
  const scheme = program
    .command('scheme')
    .helpCommand(false)
    .description('quy chế xếp hạng của tỉnh · ranking schemes of the province');
  const add = (
    name: string,
    about: string,
    work: (session: Session, argument: string) => Promise<Verdict<Answer>>,
  ) =>
    scheme
      .command(name)
      .description(about)
      .option(...JSON_OPTION)
      .action((argument: string, options: Printing) =>
        cli.answerIn(options, (session) => work(session, argument)),
      );
  scheme
    .command('list')
    .description('mọi quy chế, mọi phiên bản · every version of every scheme')
    .option(...JSON_OPTION)
    .action((options: Printing) => cli.answerIn(options, listed));
  add(
    'show <scheme>',
    'mọi điều khoản, các đợt được đưa vào hôm nay · every term, and the rounds that enter today',
    shown,
  );
  add('save <file>', 'lưu dự thảo từ tệp JSON · save a draft from a JSON file', (session, file) =>
    saved(session, file, cli.environment.folder),
  );
  add(
    'announce <code>',
    'công bố dự thảo, không sửa được nữa · announce the draft: it never changes again',
    announced,
  );
  addDifference(scheme, cli);
}

interface DifferenceOptions extends Printing {
  readonly from?: number;
  readonly to?: number;
}

function addDifference(scheme: Command, cli: CommandLine): void {
  const version = (option: string) => wholeNumber(option, 1, MOST_VERSIONS);
  scheme
    .command('diff <code>')
    .description('phiên bản sau khác phiên bản trước ở đâu · what a version changes')
    .option(
      '--from <n>',
      'phiên bản trước · from version (mặc định · default: the one before the newest)',
      version('--from'),
    )
    .option('--to <n>', 'phiên bản sau · to version (mặc định · default: the newest)', version('--to'))
    .option(...JSON_OPTION)
    .action((code: string, { from, to, ...options }: DifferenceOptions) =>
      cli.answerIn(options, async (session) => {
        const scope = await actingProvince(session);
        const found = await session.get(ReadSchemes).difference(scope, code, { from, to });
        if (!found.ok) return found;
        const { differences } = found.value;
        const [before, after] = [found.value.from, found.value.to].map(
          (each) => `${each.code}@${each.version}`,
        );
        return accept({
          json: { from: before, to: after, differences },
          lines: [
            `${before} → ${after}: ${differences.length} điểm khác · ${differences.length} differences`,
            ...differences.flatMap(({ vi, en }) => [plain(`• ${vi}`), plain(`  ${en}`)]),
          ],
        });
      }),
    );
}

async function listed(session: Session): Promise<Verdict<Answer>> {
  const schemes = await session.get(ReadSchemes).all(await actingProvince(session));
  return accept({
    json: schemes.map((scheme) => schemeHead(scheme).json),
    lines: tableLines(COLUMNS, schemes),
  });
}

const COLUMNS: readonly Column<SchemeVersion>[] = [
  { vi: 'Mã', en: 'Code', of: ({ code, version }) => `${code}@${version}` },
  { vi: 'Trạng thái', en: 'State', of: ({ state }) => state },
  { vi: 'Từ', en: 'From', of: ({ document }) => document.period.from },
  { vi: 'Đến', en: 'To', of: ({ document }) => document.period.to },
  { vi: 'Công bố', en: 'Announced', of: ({ announcedOn }) => announcedOn ?? '' },
  { vi: 'Đã có số liệu từ', en: 'Figures known since', of: ({ figuresKnownOn }) => figuresKnownOn ?? '' },
  { vi: 'Mô phỏng', en: 'Simulated', of: ({ document }) => (document.demonstration ? 'có · yes' : '') },
  { vi: 'Tên', en: 'Title', of: ({ document }) => document.title.vi },
];

async function shown(session: Session, text: string): Promise<Verdict<Answer>> {
  const name = schemeName(text);
  if (!name) return refuse(notFound('scheme', 'scheme', text));
  const [schemes, scope] = [session.get(ReadSchemes), await actingProvince(session)];
  const found = await schemes.named(scope, name.code, name.version);
  if (!found.ok) return found;
  const { entered, leftOut } = await schemes.enteringRounds(scope, found.value);
  const all = [...entered, ...leftOut.map(({ round }) => round)];
  const owners = all.map(({ agencyId }) => agencyId);
  const nameOf = await agencyNamesOn(session, found.value.document.period.to, owners);
  const { json, lines } = schemeInFull(found.value);
  return accept({
    json: { ...json, rounds: entered.map(({ code, agencyId }) => ({ code, owner: nameOf(agencyId) })) },
    lines: [
      ...lines,
      `Đợt được đưa vào hôm nay · rounds that enter today: ${entered.length}`,
      ...entered.map((round) => roundLine(round, nameOf)),
    ],
  });
}

async function saved(session: Session, file: string, folder: string): Promise<Verdict<Answer>> {
  const json = readJsonFile(file, folder);
  const terms = json.ok ? schemeDocument(json.value) : json;
  if (!terms.ok) return terms;
  return inFull(await session.get(SaveScheme).save(await actingProvince(session), terms.value));
}

async function announced(session: Session, code: string): Promise<Verdict<Answer>> {
  return inFull(await session.get(AnnounceScheme).announce(await actingProvince(session), code));
}

function inFull(scheme: Verdict<SchemeVersion>): Verdict<Answer> {
  return scheme.ok ? accept(schemeInFull(scheme.value)) : scheme;
}
