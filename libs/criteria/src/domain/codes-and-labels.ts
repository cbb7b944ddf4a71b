import { LocalizedText, Problem, problem } from '@hailong/kernel';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

/** A code and where it stands in its document. */
export interface PlacedCode {
  readonly code: string;
  readonly place: string;
}

/** Codes of criteria sets and questionnaires: 1–40 letters, digits, `.`, `_`, `-`, beginning with a letter or digit. */
export function codeProblems(code: string, place: string): Problem[] {
  if (CODE.test(code)) return [];
  return [
    problem(
      'CODE_SHAPE',
      place,
      `Mã "${code}" không đúng dạng: dùng 1 đến 40 ký tự gồm chữ cái không dấu, chữ số, dấu chấm, gạch dưới, gạch nối, bắt đầu bằng chữ hoặc số.`,
      `The code "${code}" has the wrong shape: use 1 to 40 unaccented letters, digits, dots, underscores or hyphens, beginning with a letter or digit.`,
    ),
  ];
}

/** One problem for each later use of a code that was used before; it names the first place. */
export function repeatedCodeProblems(codes: readonly PlacedCode[]): Problem[] {
  const firstPlace = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { code, place } of codes) {
    const first = firstPlace.get(code);
    if (first === undefined) firstPlace.set(code, place);
    else problems.push(repeated(code, place, first));
  }
  return problems;
}

function repeated(code: string, place: string, first: string): Problem {
  return problem(
    'CODE_REPEATED',
    place,
    `Mã "${code}" đã dùng ở ${first}: đặt mã khác cho một trong hai.`,
    `The code "${code}" is already used at ${first}: give one of the two another code.`,
  );
}

/** The Vietnamese text is obligatory; other languages may be missing. */
export function labelProblems(label: LocalizedText, place: string): Problem[] {
  return textProblems(label.vi, place);
}

/** A text in one language that must not be blank. */
export function textProblems(text: string, place: string): Problem[] {
  if (text.trim() !== '') return [];
  return [
    problem(
      'LABEL_BLANK',
      place,
      'Nội dung tiếng Việt còn trống: ghi rõ nội dung.',
      'The Vietnamese text is blank: write it.',
    ),
  ];
}
