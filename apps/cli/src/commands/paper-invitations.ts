import { PROBLEMS } from '../problems';
import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { CalendarDay, Problem, Verdict, accept, refuse, systemClock, today } from '@hailong/kernel';
import { PaperChoice, PaperInvitation, PaperInvitations } from '@hailong/invitations/use-cases';
import { Sealing, secretKeyMissing } from '@hailong/secrets';
import { Command } from 'commander';
import { agencyNames } from '../agency-names';
import { CommandLine, Printing } from '../command-line';
import { AS_OPTION, JSON_OPTION, calendarDay, oneOf } from '../options';
import { Answer } from '../output/answer';
import { Progress } from '../output/progress';
import { PaperFormat, csvFormat, htmlFormat } from '../output/paper-formats';
import { SecretFile, SecretFileTerms, fileExists } from '../output/secret-file';
import { WrongArgument } from '../output/wrong-argument';
import { TakingPart, takingPart } from '../round-agencies';
import { Session } from '../session';

const KINDS = ['blank', 'dossiers'] as const;

interface PaperOptions extends Printing {
  readonly as?: string;
  readonly to: string;
  readonly only?: (typeof KINDS)[number];
  readonly madeSince?: CalendarDay;
  readonly overwrite?: boolean;
}

/** `hailong paper-invitations ROUND --to FILE`: writes the paper invitations of an agency, ready to print. */
export function addPaperInvitations(program: Command, cli: CommandLine): void {
  program
    .command('paper-invitations')
    .argument('<round>', 'mã hoặc định danh của đợt · code or id of the round')
    .description('tệp giấy mời để in, ba giấy mời một trang A4 · invitations to print, three on a page of A4')
    .requiredOption('--to <file>', 'ghi vào tệp .html để in, hoặc .csv · a file, .html to print or .csv')
    .option(
      '--only <kind>',
      `chỉ giấy không ghi tên hoặc theo hồ sơ · ${KINDS.join(' or ')} alone (mặc định · default: both)`,
      oneOf('--only', KINDS),
    )
    .option(
      '--made-since <day>',
      'chỉ giấy tạo từ ngày này · those made that day or later (mặc định · default: all)',
      calendarDay('--made-since'),
    )
    .option('--overwrite', 'thay tệp đang có · replaces a file that is there (mặc định · default: no)')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((round: string, options: PaperOptions) => {
      const format = formatOf(options.to);
      return cli.answerIn(options, (session) => printed({ session, cli, options, format }, round));
    });
}

/** Makes the format of a file once its agency and round are known. */
type FormatOf = (participation: TakingPart, agencyName: string) => PaperFormat;

function formatOf(name: string): FormatOf {
  const kind = /\.(html|csv)$/i.exec(name)?.[1]?.toLowerCase();
  if (kind === 'csv') return ({ agency }) => csvFormat(agency.code);
  if (kind === 'html')
    return ({ round: { document } }, agencyName) => {
      const { title: roundTitle, demonstration } = document;
      return htmlFormat({ agencyName, roundTitle, demonstration });
    };
  throw new WrongArgument(
    `--to "${name}" chưa đúng: cần tên tệp kết thúc bằng .html (để in) hoặc .csv.`,
    `--to "${name}" is wrong: it must be a name that ends in .html (to print) or .csv.`,
  );
}

interface Job {
  readonly session: Session;
  readonly cli: CommandLine;
  readonly options: PaperOptions;
  readonly format: FormatOf;
}

async function printed(job: Job, name: string): Promise<Verdict<Answer>> {
  const { session, cli, options } = job;
  const { to, overwrite = false } = options;
  const terms = { name: to, filePath: path.resolve(cli.environment.folder, to), overwrite, stop: cli.stop };
  if (!overwrite && existsSync(terms.filePath)) return refuse(fileExists(to));
  const participation = await takingPart(session, options.as, name);
  if (!participation.ok) return participation;
  const { state } = participation.value.round;
  if (state === 'closed' || state === 'final') return refuse(codesDestroyed());
  if (!session.get(Sealing).ready) return refuse(secretKeyMissing(''));
  const written = await writeAll(job, participation.value, terms);
  if (!written.ok) return written;
  const invitations = written.value;
  return accept({
    json: { file: to, invitations },
    lines: [
      `Đã ghi ${invitations} giấy mời vào ${to}. Ai có tệp đều trả lời thay được: in xong hãy xóa.`,
      `Wrote ${invitations} invitations to ${to}. Whoever has the file can answer in place of others: delete it once it is printed.`,
    ],
  });
}

const PAGE = 200;

async function writeAll(
  job: Job,
  participation: TakingPart,
  terms: SecretFileTerms,
): Promise<Verdict<number>> {
  const { session, cli, format } = job;
  const any = await pageOf(job, participation, { limit: 1 });
  if (!any.ok && any.problems.some(({ code }) => code !== 'NOT_FOUND')) return any;
  if (!any.ok || any.value.length === 0) return refuse(nothing(participation));
  const nameOf = await agencyNames(session, participation.round);
  const created = await SecretFile.create(terms);
  if (!created.ok) return created;
  const file = created.value;
  const progress = cli.progress('giấy mời · invitations');
  let written: Verdict<number> | undefined;
  try {
    const pages = everyPage(job, participation);
    written = await fill(
      file,
      format(participation, nameOf(participation.agency.agencyId).name),
      pages,
      progress,
    );
  } finally {
    progress.end();
    await (written?.ok ? file.keep() : file.discard());
  }
  return written;
}

type Page = Verdict<readonly PaperInvitation[]>;

async function fill(
  file: SecretFile,
  { begin, of, end }: PaperFormat,
  pages: AsyncIterable<Page>,
  progress: Progress,
): Promise<Verdict<number>> {
  let count = 0;
  await file.write(begin);
  for await (const page of pages) {
    if (!page.ok) return page;
    await file.write(page.value.map(of).join(''));
    count += page.value.length;
    progress.at(count);
  }
  await file.write(end);
  return accept(count);
}

/** Ends at the first page that is refused, for example when the round closes meanwhile. */
async function* everyPage(job: Job, participation: TakingPart): AsyncGenerator<Page> {
  for (let after: string | undefined; ;) {
    const page = await pageOf(job, participation, { after, limit: PAGE });
    yield page;
    if (!page.ok || page.value.length < PAGE) return;
    after = page.value.at(-1)?.invitationId;
  }
}

function pageOf(
  { session, options }: Job,
  { scope, round }: TakingPart,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Promise<Page> {
  return session.get(PaperInvitations).read(scope, round.roundId, after, limit, choiceOf(options));
}

/** Leaves out invitations that can no longer be used. */
function choiceOf({ only, madeSince }: PaperOptions): PaperChoice {
  return {
    usableOn: today(systemClock),
    ...(madeSince && { madeSince }),
    ...(only && { blank: only === 'blank' }),
  };
}

function codesDestroyed(): Problem {
  return PROBLEMS.INVITATION_CODES_EXPIRED.at('round');
}

function nothing({ agency, round }: TakingPart): Problem {
  const how = `npm run hailong -- invite ${round.code} --as ${agency.code} --blank N`;
  return PROBLEMS.PAPER_INVITATIONS_MISSING.at('round', agency.name, how);
}
