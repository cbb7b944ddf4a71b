import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { AgencyScope } from '@hailong/database';
import { guardedCell } from '@hailong/files/domain';
import { CalendarDay, Verdict, accept, refuse } from '@hailong/kernel';
import { TrailEntry, TrailQuestion } from '@hailong/trail/domain';
import { ReadTrail } from '@hailong/trail/use-cases';
import { Command } from 'commander';
import { actingAgency } from '../acting';
import { CommandLine, Printing } from '../command-line';
import { csvLine } from '../documents/csv-line';
import { AS_OPTION, JSON_OPTION, calendarDay } from '../options';
import { Answer } from '../output/answer';
import { SecretFile, fileExists } from '../output/secret-file';
import { Column, tableLines } from '../output/table';
import { Session } from '../session';

interface TrailOptions extends Printing {
  readonly as?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly subject?: string;
  readonly since?: CalendarDay;
  readonly until?: CalendarDay;
  readonly to?: string;
  readonly overwrite?: boolean;
}

/** Entries that are printed; a file has all. */
const PRINTED = 100;

/** `hailong trail`: prints or exports the trail of an agency, newest first. */
export function addTrail(program: Command, cli: CommandLine): void {
  program
    .command('trail')
    .description(
      'nhật ký thay đổi và xem dữ liệu của một cơ quan · trail of changes and readings of an agency',
    )
    .option('--actor <subject>', 'chỉ của tài khoản này · only of this user (mặc định · default: all)')
    .option('--action <action>', 'chỉ việc này · only this action, publish-round (mặc định · default: all)')
    .option('--subject <code>', 'chỉ về bản ghi này · only about this record (mặc định · default: all)')
    .option('--since <day>', 'từ ngày · first day (mặc định · default: the oldest)', calendarDay('--since'))
    .option('--until <day>', 'đến ngày · last day (mặc định · default: the newest)', calendarDay('--until'))
    .option(
      '--to <file>',
      `ghi tất cả vào tệp CSV · all of it into a CSV file (mặc định · default: prints the newest ${PRINTED})`,
    )
    .option('--overwrite', 'thay tệp đang có · replaces a file that is there (mặc định · default: no)')
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((options: TrailOptions) =>
      cli.answerIn(options, async (session) => {
        const acting = await actingAgency(session, options.as);
        if (!acting.ok) return acting;
        const { scope } = acting.value;
        return options.to === undefined
          ? printed(session, scope, options)
          : exported(session, scope, { ...options, to: options.to, cli });
      }),
    );
}

function questionOf({ actor, action, subject, since, until }: TrailOptions): TrailQuestion {
  return { actor, action, subject, from: since, to: until };
}

async function printed(
  session: Session,
  scope: AgencyScope,
  options: TrailOptions,
): Promise<Verdict<Answer>> {
  const part = { question: questionOf(options), limit: PRINTED, longest: 0 };
  const entries = await session.get(ReadTrail).page(scope, part);
  return accept({
    json: entries.map(({ at, actor, action, subject }) => ({ at, actor, action, subject })),
    lines: tableLines(COLUMNS, entries),
  });
}

interface Export extends TrailOptions {
  readonly to: string;
  readonly cli: CommandLine;
}

async function exported(session: Session, scope: AgencyScope, options: Export): Promise<Verdict<Answer>> {
  const { to, overwrite = false, cli } = options;
  const filePath = path.resolve(cli.environment.folder, to);
  if (!overwrite && existsSync(filePath)) return refuse(fileExists(to));
  const created = await SecretFile.create({ name: to, filePath, overwrite, stop: cli.stop });
  if (!created.ok) return created;
  const file = created.value;
  let entries: number | undefined;
  try {
    entries = await fill(file, session.get(ReadTrail).every(scope, questionOf(options)));
  } finally {
    await (entries === undefined ? file.discard() : file.keep());
  }
  return accept({
    json: { file: to, entries },
    lines: [`Đã ghi ${entries} dòng nhật ký vào ${to}.`, `Wrote ${entries} entries of the trail to ${to}.`],
  });
}

/** Byte order mark, by which Excel knows UTF-8. */
const BOM = '\uFEFF';

async function fill(file: SecretFile, entries: AsyncIterable<TrailEntry>): Promise<number> {
  await file.write(BOM + csvLine(['at', 'actor', 'action', 'subject', 'before', 'after']));
  let count = 0;
  for await (const { at, actor, action, subject, before, after } of entries) {
    await file.write(csvLine([at, actor, action, subject, before ?? '', after ?? ''].map(guardedCell)));
    count += 1;
  }
  return count;
}

const COLUMNS: readonly Column<TrailEntry>[] = [
  { vi: 'Lúc (UTC)', en: 'At (UTC)', of: ({ at }) => at.slice(0, 19).replace('T', ' ') },
  { vi: 'Tài khoản', en: 'User', of: ({ actor }) => actor },
  { vi: 'Việc', en: 'Action', of: ({ action }) => action },
  { vi: 'Về', en: 'About', of: ({ subject }) => subject },
];
