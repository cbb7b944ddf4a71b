import { type Verdict, accept } from '@hailong/kernel';
import {
  PrepareRelease,
  ReadReleases,
  type AskedStep,
  TakeStep,
  VerifyRelease,
} from '@hailong/releases/use-cases';
import { type AskedRelease, differingPlaces } from '@hailong/releases/domain';
import { Command } from 'commander';
import { actingProvince } from '../acting';
import { CommandLine, Printing } from '../command-line';
import {
  type NamedScheme,
  SCHEME_OPTION,
  SCHEME_YEAR_OPTION,
  findScheme,
  mustNameOneScheme,
} from '../find-scheme';
import { JSON_OPTION, calendarDay, releaseName } from '../options';
import { Answer } from '../output/answer';
import {
  CHAIN_COLUMNS,
  RELEASE_COLUMNS,
  releaseInFull,
  releaseLine,
  verifiedAnswer,
} from '../output/release-lines';
import { tableLines } from '../output/table';
import { plain } from '../output/terminal';
import { Session } from '../session';
import { addObjections } from './release-objections';
import { addSigning } from './release-sign';

type StepWork = (options: StepOptions) => AskedStep;

interface StepOptions extends Printing {
  readonly until?: AskedStep['until'];
  readonly reason?: string;
  readonly act?: string;
  readonly signedOn?: NonNullable<AskedStep['act']>['signedOn'];
  readonly signer?: string;
}

/** `hailong release list|show|prepare|preview|submit|return|publish|line|object|objections|answer|sign|verify|diff|chain`: releases of the province. */
export function addRelease(program: Command, cli: CommandLine): void {
  const release = program
    .command('release')
    .helpCommand(false)
    .description('bản công bố: lập, cho xem trước, trình, công bố, kiểm tra · releases of the province');
  addReading(release, cli);
  addPreparing(release, cli);
  addSteps(release, cli);
  addObjections(release, cli);
  addSigning(release, cli);
  addChecking(release, cli);
}

function addReading(release: Command, cli: CommandLine): void {
  release
    .command('list')
    .description('mọi bản, mọi lần · every edition of every release')
    .option(...JSON_OPTION)
    .action((options: Printing) =>
      cli.answerIn(options, async (session) => {
        const releases = await session.get(ReadReleases).all(await actingProvince(session));
        return accept({
          json: releases.map((each) => releaseLine(each).json),
          lines: tableLines(RELEASE_COLUMNS, releases),
        });
      }),
    );
  release
    .command('show <release>')
    .description('các bước đã làm và toàn bộ nội dung · the steps taken and the whole content')
    .option(
      '--content',
      'chỉ in nội dung ở dạng chuẩn, để tự tính mã băm · print the canonical form alone, to hash it',
    )
    .option(...JSON_OPTION)
    .action((text: string, options: Printing & { readonly content?: boolean }) => {
      const named = releaseName(text);
      return cli.answerIn(options, async (session) => {
        const found = await session.get(ReadReleases).one(await actingProvince(session), named);
        if (!found.ok) return found;
        const { json, lines } = releaseInFull(found.value);
        return accept({ json, lines: options.content ? [found.value.content] : lines });
      });
    });
}

function addPreparing(release: Command, cli: CommandLine): void {
  release
    .command('prepare <code>')
    .description(
      'lập một bản từ các khối phiếu đã công bố trước hôm nay · freeze what was shown before today',
    )
    .option(...SCHEME_OPTION)
    .option(...SCHEME_YEAR_OPTION)
    .option(...JSON_OPTION)
    .action((code: string, { json, ...named }: NamedScheme & Printing) => {
      mustNameOneScheme(named);
      return cli.answerIn({ json }, async (session) => {
        const scheme = await findScheme(session, named);
        if (!scheme.ok) return scheme;
        const scope = await actingProvince(session);
        return told(await session.get(PrepareRelease).prepare(scope, { code, scheme: scheme.value }));
      });
    });
}

function addSteps(release: Command, cli: CommandLine): void {
  const add = (command: Command, work: StepWork) =>
    command.option(...JSON_OPTION).action((text: string, options: StepOptions) => {
      const [named, step] = [releaseName(text), work(options)];
      return cli.answerIn({ json: options.json }, (session) => taken(session, named, step));
    });
  add(
    release
      .command('preview <release>')
      .description('cho các cơ quan xem trước đến hết một ngày · let the agencies look until a day')
      .requiredOption('--until <day>', 'ngày cuối · the last day', calendarDay('--until')),
    ({ until }) => ({ state: 'previewed', until }),
  );
  add(
    release
      .command('submit <release>')
      .description('trình, sau khi tính lại từ phiếu · submit it, computed again first'),
    () => ({ state: 'submitted' }),
  );
  add(
    release
      .command('return <release>')
      .description('trả lại để lập bản khác · return it, to be prepared anew')
      .requiredOption('--reason <text>', 'lý do · the reason'),
    ({ reason }) => ({ state: 'returned', reason }),
  );
  add(
    release
      .command('publish <release>')
      .description('công bố bằng một văn bản, do người khác làm · publish it by an act, by another person')
      .requiredOption('--act <number>', 'số, ký hiệu văn bản · number of the act')
      .requiredOption('--signed-on <day>', 'ngày ký · day of signature', calendarDay('--signed-on'))
      .requiredOption('--signer <name>', 'người ký, chức vụ · signer and office'),
    ({ act = '', signedOn, signer = '' }) => ({
      state: 'published',
      ...(signedOn && { act: { number: act, signedOn, signer } }),
    }),
  );
}

async function taken(session: Session, named: AskedRelease, step: AskedStep): Promise<Verdict<Answer>> {
  return told(await session.get(TakeStep).take(await actingProvince(session), named, step));
}

function told(verdict: Awaited<ReturnType<TakeStep['take']>>): Verdict<Answer> {
  return verdict.ok ? accept(releaseLine(verdict.value)) : verdict;
}

function addChecking(release: Command, cli: CommandLine): void {
  release
    .command('verify <release>')
    .description(
      'tính lại từ phiếu, so từng byte; khác thì thoát mã 1 · compute it again, byte for byte; exit 1 if it differs',
    )
    .option(...JSON_OPTION)
    .action((text: string, options: Printing) => {
      const named = releaseName(text);
      return cli.answerIn(options, async (session) => {
        const verified = await session.get(VerifyRelease).verify(await actingProvince(session), named);
        return verified.ok ? accept(verifiedAnswer(verified.value)) : verified;
      });
    });
  release
    .command('diff <from> <to>')
    .description('hai bản khác nhau ở đâu · where two editions differ')
    .option(...JSON_OPTION)
    .action((from: string, to: string, options: Printing) => {
      const [earlier, later] = [releaseName(from), releaseName(to)];
      return cli.answerIn(options, (session) => differing(session, earlier, later));
    });
  release
    .command('chain')
    .description('chuỗi mã băm của mọi bản đã công bố · the chain over all publications')
    .option(...JSON_OPTION)
    .action((options: Printing) =>
      cli.answerIn(options, async (session) => {
        const links = await session.get(ReadReleases).chain(await actingProvince(session));
        return accept({ json: links, lines: tableLines(CHAIN_COLUMNS, links) });
      }),
    );
}

async function differing(session: Session, from: AskedRelease, to: AskedRelease): Promise<Verdict<Answer>> {
  const [releases, scope] = [session.get(ReadReleases), await actingProvince(session)];
  const [earlier, later] = [await releases.one(scope, from), await releases.one(scope, to)];
  if (!earlier.ok) return earlier;
  if (!later.ok) return later;
  const places = differingPlaces(earlier.value.document, later.value.document);
  return accept({
    json: { differences: places },
    lines: [
      places.length === 0 ? 'Hai bản như nhau · the editions are equal' : 'Khác nhau ở · they differ at:',
      ...places.map((place) => plain(`• ${place}`)),
    ],
  });
}
