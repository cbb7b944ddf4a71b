import * as path from 'node:path';
import { Verdict, accept } from '@hailong/kernel';
import { ImportDefaults } from '@hailong/responses/domain';
import { ImportReport, ImportResponses, ImportWatch } from '@hailong/responses/use-cases';
import { Channel } from '@hailong/surveys/domain';
import { CommandLine } from './command-line';
import { ErrorsFile } from './documents/errors-file';
import { openTable } from './documents/open-table';
import { announcedRound } from './find-round';
import { Answer } from './output/answer';
import { ImportProgress } from './output/import-progress';
import { importLines } from './output/import-lines';
import { Session } from './session';
import { agencyCode, enteringAgency } from './acting';

export interface TableOptions {
  /** Code or id. */
  readonly round: string;
  readonly agency?: string;
  /** Code or id of the agency whose operator imports; absent: the one that runs the round. */
  readonly as?: string;
  /** Code or id of the collecting body that brings the forms. */
  readonly body?: string;
  readonly group?: string;
  readonly channel?: Channel;
  readonly sheet?: string;
  readonly check?: boolean;
  readonly fromStart?: boolean;
  /** Problems printed at most. */
  readonly problems: number;
}

/** Imports a table of filled forms: progress on stderr, refused rows into FILE.errors.csv, a report as the answer. */
export async function importTable(
  session: Session,
  cli: CommandLine,
  name: string,
  options: TableOptions,
): Promise<Verdict<Answer>> {
  const round = await announcedRound(session, options.round);
  if (!round.ok) return round;
  const entering = await enteringAgency(session, options.as, round.value.agencyId);
  if (!entering.ok) return entering;
  const filePath = path.resolve(cli.environment.folder, name);
  const file = await openTable(name, cli.environment.folder, options.sheet);
  if (!file.ok) return file;
  const errors = new ErrorsFile(`${filePath}.errors.csv`);
  const progress = new ImportProgress<ImportReport>(
    cli.terminal,
    () => file.value.portion?.() ?? 0,
    countsOf,
  );
  const { agencyId, roundId } = round.value;
  const hint = () => progress.stopped();
  cli.stop.addEventListener('abort', hint, { once: true });
  const report = await session.get(ImportResponses).import({
    scope: entering.value,
    anyAgency: entering.value.agencyId === agencyId,
    roundId,
    body: options.body,
    file: file.value,
    defaults: defaultsOf({ ...options, agency: await agencyCode(session, options.agency) }),
    check: options.check,
    fromStart: options.fromStart,
    stop: cli.stop,
    watch: watchInto(errors, progress),
  });
  cli.stop.removeEventListener('abort', hint);
  progress.end();
  return report.ok ? accept(answerOf(report.value, options, errors)) : report;
}

function watchInto(errors: ErrorsFile, progress: ImportProgress<ImportReport>): ImportWatch {
  return {
    begun: (names, after) => errors.begin(names, after),
    refused: (rows) => errors.add(rows),
    progress: (now) => progress.at(now),
  };
}

function defaultsOf({ agency, group, channel }: TableOptions): ImportDefaults {
  return {
    ...(agency === undefined ? {} : { agencyCode: agency }),
    ...(group === undefined ? {} : { group }),
    ...(channel === undefined ? {} : { channel }),
  };
}

function answerOf(report: ImportReport, { check, problems }: TableOptions, errors: ErrorsFile): Answer {
  const errorsFile = errors.written ? path.basename(errors.filePath) : undefined;
  return {
    json: { ...report, checked: check === true, ...(errorsFile === undefined ? {} : { errorsFile }) },
    lines: importLines(report, { counts: countsLine(report, check), most: problems, errorsFile }),
    bad: report.refused > 0 || report.broken !== undefined,
  };
}

function countsLine(report: ImportReport, check: boolean | undefined): string {
  const { stored, repeated, refused } = report;
  return check
    ? `Chỉ kiểm tra · checked only: sẽ ghi · would be stored ${stored}, đã có · repeated ${repeated}, từ chối · refused ${refused}`
    : `Phiếu · forms: ${countsOf(report)}`;
}

function countsOf({ stored, blank, screenedOut, repeated, refused }: ImportReport): string {
  return `ghi mới · stored ${stored} (phiếu trắng · blank ${blank}, ngoài đối tượng · screened out ${screenedOut}), đã có · repeated ${repeated}, từ chối · refused ${refused}`;
}
