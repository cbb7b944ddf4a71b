/** Digits without anything between them, within a run of groups. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Groups of digits that only spaces, points, dashes and brackets part. */
export interface NumberRun {
  readonly groups: readonly DigitGroup[];
  /** Characters between the groups, one entry fewer than groups. */
  readonly between: readonly string[];
  /** True after a plus sign. */
  readonly international: boolean;
}

const RUN = /\+?(?<![\p{L}\p{N}])(?:[oO](?=\d))?\d+(?:[ .\-–()\u00a0]{1,2}\d+)*/gu;
const GROUP = /[oO\d]+/g;

/** Reads the runs of a text; a letter O before digits is meant as a nought. */
export function numberRuns(text: string): NumberRun[] {
  return Array.from(text.matchAll(RUN), ({ index, 0: run }) => {
    const groups = Array.from(run.matchAll(GROUP), ({ index: at, 0: digits }) => ({
      digits: digits.replace(/^[oO]/, '0'),
      start: index + at,
      end: index + at + digits.length,
    }));
    const between = groups.slice(1).map(({ start }, at) => text.slice(groups[at]?.end, start));
    return { groups, between, international: run.startsWith('+') };
  });
}

/** Tells whether three groups from here are a day, `12.10.2024` or `12-10-2024`. */
export function isDay({ groups, between }: NumberRun, from: number): boolean {
  const [day, month, year] = groups.slice(from, from + 3).map(({ digits }) => digits);
  if (!day || !month || !year || !/^[.-]$/.test(between[from] ?? '') || between[from] !== between[from + 1])
    return false;
  return day.length <= 2 && +day <= 31 && month.length <= 2 && +month <= 12 && /^(19|20)\d\d$/.test(year);
}

/** Tells whether the groups are one amount, `1.250.000`, with points or spaces between its thousands. */
export function isAmount({ groups, between }: NumberRun, from: number, to: number, mark: RegExp): boolean {
  const first = groups[from]?.digits ?? '';
  if (to === from || first.length > 3 || first.startsWith('0')) return false;
  for (let at = from + 1; at <= to; at += 1)
    if (groups[at]?.digits.length !== 3 || !mark.test(between[at - 1] ?? '')) return false;
  return true;
}
