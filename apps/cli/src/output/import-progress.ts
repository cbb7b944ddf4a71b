import { Terminal, say } from './terminal';

/** Rows of a file that are done. */
interface RowsDone {
  /** Rows that were looked at in this run. */
  readonly rows: number;
  readonly lastRow: number;
}

/** Progress of an import on stderr: for people a line that is redrawn, for a log a line at each tenth. */
export class ImportProgress<Report extends RowsDone> {
  private readonly begun = performance.now();
  private first: { readonly at: number; readonly portion: number } | undefined;
  private tenths = 0;
  private last: Report | undefined;

  /**
   * @param portion share of the file that has been read, 0 to 1
   * @param countsOf says what became of the rows
   */
  constructor(
    private readonly terminal: Terminal,
    private readonly portion: () => number,
    private readonly countsOf: (report: Report) => string,
  ) {}

  at(report: Report): void {
    this.last = report;
    const now = performance.now();
    const portion = this.portion();
    // Rows of an earlier run are skipped at once and tell nothing about the time left.
    this.first ??= { at: now, portion };
    const text = this.textOf(report, now, portion);
    if (this.terminal.interactive) return this.terminal.stderr(`\r\u001b[K${text}`);
    const tenths = Math.floor(portion * 10);
    if (tenths <= this.tenths) return;
    this.tenths = tenths;
    say(this.terminal, text);
  }

  end(): void {
    if (this.terminal.interactive && this.last) this.terminal.stderr('\n');
  }

  /** Ends the progress after Ctrl-C. */
  stopped(): void {
    this.end();
    const row = this.last?.lastRow ?? 0;
    say(this.terminal, `Đã ghi xong đến dòng ${row}. Chạy lại đúng lệnh này để làm tiếp từ đó.`);
    say(this.terminal, `Rows up to ${row} are done. Run the same command again to go on from there.`);
  }

  private textOf(report: Report, now: number, portion: number): string {
    const { rows } = report;
    const perSecond = Math.round((rows * 1000) / Math.max(1, now - this.begun));
    return [
      `${Math.round(portion * 100)}%  ${rows} dòng · rows  ${perSecond}/s`,
      this.countsOf(report),
      this.left(now, portion),
    ].join('  ');
  }

  private left(now: number, portion: number): string {
    const { first } = this;
    if (!first || portion <= first.portion) return '';
    const seconds = Math.round((((now - first.at) / (portion - first.portion)) * (1 - portion)) / 1000);
    return `còn · left ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}
