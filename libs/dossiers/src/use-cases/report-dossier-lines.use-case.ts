import { AgenciesScope } from '@hailong/database';
import { textLines } from '@hailong/files/domain';
import { Verdict } from '@hailong/kernel';
import { Injectable } from '@nestjs/common';
import { JsonReport, LONGEST_LINE, readLine } from '../domain/read-report';
import { ReportDossiers, ReportedDossier } from './report-dossiers.use-case';

/** Lines that are reported together; each agency's share is one transaction. */
const TOGETHER = 1000;

/** Outcome of a line. */
export interface LineVerdict {
  /** The first line is 1; blank lines count and have no verdict. */
  readonly line: number;
  /** Code that the line gives; absent: it gives none. */
  readonly code?: string;
  readonly verdict: Verdict<ReportedDossier>;
}

/** Fault in the middle of the lines. What stood before the line is saved, and has its verdicts. */
export class LinesInterrupted extends Error {
  constructor(
    /** First line without a verdict: from here the lines are to be sent again. */
    readonly repeatFrom: number,
    override readonly cause: unknown,
  ) {
    super(`lines from ${repeatFrom} on were not reported`);
  }
}

/** Line that was read. */
interface ReadLine extends JsonReport {
  readonly line: number;
}

/**
 * Reports dossiers that arrive as lines of JSON, a thousand at a time, with the verdicts of {@link ReportDossiers}. Holds
 * no more than the lines that are reported together, and reads on only when their verdicts have been taken.
 */
@Injectable()
export class ReportDossierLines {
  constructor(private readonly dossiers: ReportDossiers) {}

  /**
   * Hands out verdicts in the order of the lines.
   * @throws LinesInterrupted after a fault; what the bytes throw passes as it is
   */
  async *report(
    scope: AgenciesScope,
    bytes: AsyncIterable<Uint8Array>,
  ): AsyncGenerator<readonly LineVerdict[]> {
    let lines: ReadLine[] = [];
    for await (const portion of textLines(bytes, LONGEST_LINE))
      for (const line of portion) {
        if (line.flaw === undefined && line.text.trim() === '') continue;
        lines.push({ line: line.number, ...readLine(line) });
        if (lines.length < TOGETHER) continue;
        yield await this.verdictsOf(scope, lines);
        lines = [];
      }
    if (lines.length > 0) yield await this.verdictsOf(scope, lines);
  }

  private async verdictsOf(scope: AgenciesScope, lines: readonly ReadLine[]): Promise<LineVerdict[]> {
    const reports = lines.flatMap(({ report }) => (report.ok ? [report.value] : []));
    try {
      const verdicts = (await this.dossiers.report(scope, reports)).values();
      return lines.map(({ line, code, report }) => ({
        ...{ line, code },
        verdict: report.ok ? (verdicts.next().value as Verdict<ReportedDossier>) : report,
      }));
    } catch (error) {
      throw new LinesInterrupted(lines[0]?.line ?? 1, error);
    }
  }
}
