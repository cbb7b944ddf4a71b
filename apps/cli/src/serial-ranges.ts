import { WrongArgument } from './output/wrong-argument';

/** Most serials of one command: a print shop's order. */
const MOST_SERIALS = 100_000;
const PART = /^(\d{1,12})(?:-(\d{1,12}))?$/;

/**
 * Reads serials, numbers and ranges of numbers by comma: `1-200,250`. The numbers of a range have at least as many digits as its first one:
 * `001-200` begins 001, 002.
 */
export function serialsIn(option: string): (text: string) => readonly string[] {
  return (text) => {
    const ranges = text.split(',').map((part) => rangeIn(part.trim()));
    const lengths = ranges.map((range) => (range ? range.last - range.first + 1 : 0));
    const fits = lengths.every((length) => length > 0) && sum(lengths) <= MOST_SERIALS;
    if (!fits) throw wrongSerials(option, text);
    return ranges.flatMap((range) => (range ? numbersOf(range) : []));
  };
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly digits: number;
}

function rangeIn(part: string): Range | undefined {
  const [, first, last = first] = PART.exec(part) ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Number(last), digits: first.length };
}

function numbersOf({ first, last, digits }: Range): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(digits, '0'));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function wrongSerials(option: string, text: string): WrongArgument {
  return new WrongArgument(
    `${option} "${text}" chưa đúng: cần các số hoặc khoảng số tăng dần, cách nhau bằng dấu phẩy, ví dụ 1-200,250; nhiều nhất ${MOST_SERIALS} số phiếu. Phần chữ ghi ở --prefix.`,
    `${option} "${text}" is wrong: it must be numbers or rising ranges of numbers by comma, such as 1-200,250, of at most ${MOST_SERIALS} serials. Letters before them go to --prefix.`,
  );
}
