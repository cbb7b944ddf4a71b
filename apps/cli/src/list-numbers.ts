import { WrongArgument } from './output/wrong-argument';

/** Most numbers of one command. */
const MOST = 10_000;

/** Reads numbers of a list as labels print them: `1-40,52`. */
export function listNumbers(option: string) {
  return (text: string): readonly number[] => {
    const numbers = text.split(',').flatMap((part) => rangeOf(part.trim()) ?? []);
    const parts = text.split(',').every((part) => rangeOf(part.trim()) !== undefined);
    if (parts && numbers.length <= MOST) return [...new Set(numbers)];
    throw new WrongArgument(
      `${option} "${text}" chưa đúng: cần các số của danh sách, ví dụ 1-40,52 (nhiều nhất ${MOST} số).`,
      `${option} "${text}" is wrong: write numbers of the list, such as 1-40,52 (at most ${MOST}).`,
    );
  };
}

function rangeOf(part: string): readonly number[] | undefined {
  const [, from = '', to = from] = /^([1-9]\d{0,6})(?:-([1-9]\d{0,6}))?$/.exec(part) ?? [];
  const length = Number(to) - Number(from) + 1;
  if (from === '' || length < 1 || length > MOST) return undefined;
  return Array.from({ length }, (_, at) => Number(from) + at);
}
