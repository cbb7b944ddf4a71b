import { Problem, SurveyFault } from '@hailong/kernel';
import { DOSSIER_STATUSES } from '../domain/dossier';
import type { LineVerdict } from '../use-cases/report-dossier-lines.use-case';

/** Counts of the last line of an answer. */
export class LinesSummary {
  private readonly counts = { lines: 0, reported: 0, corrected: 0, unchanged: 0, refused: 0 };

  add(verdicts: readonly LineVerdict[]): void {
    for (const { verdict } of verdicts) {
      this.counts.lines += 1;
      this.counts[verdict.ok ? verdict.value.status : 'refused'] += 1;
    }
  }

  /** Last line; an answer without it was cut off. */
  get text(): string {
    return lineOf({ summary: this.counts });
  }
}

/** Lines of an answer, one a verdict; statuses are written as GraphQL writes them. */
export function verdictLines(verdicts: readonly LineVerdict[]): string {
  return verdicts.map(verdictLine).join('');
}

function verdictLine({ line, code, verdict }: LineVerdict): string {
  if (!verdict.ok) return lineOf({ line, code, problems: verdict.problems });
  const { status, agencyCode, objects } = verdict.value;
  return lineOf({ line, code, status: STATUS_NAMES[status], agencyCode, objects });
}

const STATUS_NAMES = Object.fromEntries(
  DOSSIER_STATUSES.keys.map((key) => [key, key.toUpperCase()]),
) as Readonly<Record<(typeof DOSSIER_STATUSES.keys)[number], string>>;

/** Last line after a fault: says from which line on nothing was saved. */
export function faultLine(repeatFrom: number): string {
  const code = 'SURVEY_UNAVAILABLE' satisfies SurveyFault['code'];
  return lineOf({
    fault: {
      ...{ code, repeatFrom },
      vi: `Hệ thống gặp lỗi; các dòng trước dòng ${repeatFrom} đã có kết quả ở trên: gửi lại từ dòng ${repeatFrom} sau vài phút.`,
      en: `Something failed on our side; the lines before ${repeatFrom} have their verdicts above: send again from line ${repeatFrom} on in a few minutes.`,
    },
  });
}

/** Body of a refusal of the whole request. */
export function problemBody(problem: Problem): string {
  return JSON.stringify({ problems: [problem] });
}

function lineOf(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
