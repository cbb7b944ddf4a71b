import * as path from 'node:path';
import { DossierImportReport } from '@hailong/dossiers/use-cases';
import { Problem, Verdict, accept, systemClock } from '@hailong/kernel';
import { CommandLine } from './command-line';
import { FolderLock } from './documents/folder-lock';
import { IncomingFile, incomingFiles, moveToDone } from './documents/incoming-files';
import { DossierFile, dossierCounts, importDossiers } from './import-dossiers';
import { Answer } from './output/answer';
import { problemLines } from './output/problems';
import { plain } from './output/terminal';
import { Session } from './session';

/** Outcome of a file of the folder. */
interface FileOutcome {
  readonly file: string;
  readonly report?: DossierImportReport;
  /** New name, from the folder; absent: it stays where it was. */
  readonly movedTo?: string;
  readonly errorsFile?: string;
  /** Problems of the file as a whole; it stays where it is. */
  readonly problems?: readonly Problem[];
}

/**
 * Loads each file of a folder in the order of their names and moves it to `done/` when all of it is done. Files that are
 * still being written wait for the next run, and so does everything while another run is at the folder.
 */
export async function loadDossierFolder(
  session: Session,
  cli: CommandLine,
  { name: folder, owner, fromStart }: DossierFile,
): Promise<Verdict<Answer>> {
  const folderPath = path.resolve(cli.environment.folder, folder);
  const lock = await FolderLock.take(folderPath, systemClock);
  if (!lock) return accept({ json: { busy: true, files: [], left: [] }, lines: BUSY });
  cli.stop.addEventListener('abort', lock.release, { once: true });
  try {
    const found = await incomingFiles(folderPath, systemClock);
    const outcomes: FileOutcome[] = [];
    for (const { name } of found.filter(({ left }) => left === undefined)) {
      if (cli.stop.aborted) break;
      const file = { name: path.join(folder, name), owner, fromStart };
      outcomes.push(await loadedFile(session, cli, folderPath, file));
    }
    return accept(answerOf(outcomes, found));
  } finally {
    cli.stop.removeEventListener('abort', lock.release);
    lock.release();
  }
}

async function loadedFile(
  session: Session,
  cli: CommandLine,
  folder: string,
  file: DossierFile,
): Promise<FileOutcome> {
  const name = path.basename(file.name);
  const imported = await importDossiers(session, cli, file);
  if (!imported.ok) return { file: name, problems: imported.problems };
  const { report, errorsFile } = imported.value;
  if (!report.finished) {
    const problems = report.broken && [report.broken];
    return { file: name, report, problems, errorsFile: errorsFile && path.basename(errorsFile) };
  }
  return { file: name, report, ...(await moveToDone(folder, name)) };
}

function answerOf(files: readonly FileOutcome[], found: readonly IncomingFile[]): Answer {
  const left = found.flatMap(({ name, left: why }) => (why ? [{ file: name, why }] : []));
  return {
    json: { busy: false, files, left },
    lines: [
      ...files.flatMap(fileLines),
      ...left.map(({ file, why }) => `${plain(file)}: ${LEFT[why]}`),
      ...(found.length === 0 ? [NOTHING_THERE] : []),
    ],
    bad:
      left.some(({ why }) => why === 'unreadable') ||
      files.some(({ report, problems }) => problems !== undefined || (report?.refused ?? 0) > 0),
  };
}

function fileLines({ file, report, movedTo, errorsFile, problems }: FileOutcome): string[] {
  const parts = [
    ...(report ? [dossierCounts(report)] : []),
    ...(movedTo ? [`→ ${plain(movedTo)}`] : []),
    ...(errorsFile ? [`dòng bị từ chối · refused rows: ${plain(errorsFile)}`] : []),
    ...(problems ? ['chưa xong, còn ở chỗ cũ · not done, stays where it is'] : []),
  ];
  return [`${plain(file)}: ${parts.join('  ')}`, ...(problems ? problemLines(problems) : [])];
}

const LEFT: Readonly<Record<NonNullable<IncomingFile['left']>, string>> = {
  'being-written': 'đang được ghi, để lần sau · still being written, left for the next run',
  unreadable:
    'không đọc được: kiểm tra quyền đọc và tên tệp (UTF-8) · cannot be read: check your permission and its name (UTF-8)',
  'other-kind': 'không phải .csv, .xlsx, .jsonl · none of .csv, .xlsx, .jsonl',
};
const NOTHING_THERE = 'Không có tệp nào để nạp · no file to load';
const BUSY = [
  'Một lần chạy khác đang nạp thư mục này; lần này không làm gì.',
  'Another run is loading this folder; this one does nothing.',
];
