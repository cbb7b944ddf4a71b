import { Problem, problem } from '@hailong/kernel';
import { CompiledItem } from './compiled-form';

/** What may be wrong with one answer of a filled form; the place is the code of its item. */

const LONGEST_QUOTE = 40;

function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)}…`;
}

function offered({ ordinals }: CompiledItem): string {
  return [...ordinals.keys()].join(', ');
}

export function unknownItem(code: string): Problem {
  return problem(
    'UNKNOWN_ITEM',
    quoted(code),
    `Mẫu phiếu này không có câu ${quoted(code)}: kiểm tra mã câu và phiên bản mẫu phiếu.`,
    `This questionnaire has no item ${quoted(code)}: check the code and the version of the questionnaire.`,
  );
}

export function itemAnsweredTwice(code: string): Problem {
  return problem(
    'ITEM_ANSWERED_TWICE',
    code,
    `Câu ${code} được trả lời hai lần: chỉ gửi một câu trả lời.`,
    `Item ${code} is answered twice: send one answer.`,
  );
}

export function levelOutsideScale(compiled: CompiledItem, level: string): Problem {
  const { code } = compiled.item;
  return problem(
    'LEVEL_OUTSIDE_SCALE',
    code,
    `Mức "${quoted(level)}" của câu ${code} không có trong thang đo: chọn một trong các mức ${offered(compiled)}.`,
    `The level "${quoted(level)}" of item ${code} is not on its scale: choose one of ${offered(compiled)}.`,
  );
}

export function unknownOption(compiled: CompiledItem, option: string): Problem {
  const { code } = compiled.item;
  return problem(
    'UNKNOWN_OPTION',
    code,
    `Câu ${code} không có phương án "${quoted(option)}": chọn trong ${offered(compiled)}.`,
    `Item ${code} has no option "${quoted(option)}": choose among ${offered(compiled)}.`,
  );
}

export function answerToHiddenItem(code: string): Problem {
  return problem(
    'ANSWER_TO_HIDDEN_ITEM',
    code,
    `Theo các câu đã trả lời thì câu ${code} không phải hỏi: bỏ câu trả lời này hoặc xem lại các câu trước.`,
    `By the earlier answers item ${code} is not asked: take this answer out or look at the earlier ones again.`,
  );
}

export function missingObligatoryItem(code: string): Problem {
  return problem(
    'MISSING_OBLIGATORY_ITEM',
    code,
    `Câu ${code} bắt buộc nhưng chưa được trả lời: trả lời câu này.`,
    `Item ${code} is obligatory and not answered: answer it.`,
  );
}

export function notApplicableNotOffered(code: string): Problem {
  return problem(
    'NOT_APPLICABLE_NOT_OFFERED',
    code,
    `Câu ${code} không có phương án "không áp dụng": trả lời hoặc để trống.`,
    `Item ${code} does not offer "does not apply": answer it or leave it blank.`,
  );
}

export function numberOutOfBounds({ item }: CompiledItem, value: number): Problem {
  const { min, max, decimals } = item.number ?? { min: -Infinity, max: Infinity };
  return problem(
    'NUMBER_OUT_OF_BOUNDS',
    item.code,
    `Số ${value} của câu ${item.code} không hợp lệ: ghi số từ ${min} đến ${max}, ${decimals ? `nhiều nhất ${decimals} chữ số thập phân` : 'không có phần thập phân'}.`,
    `The number ${value} of item ${item.code} is not allowed: write one from ${min} to ${max} with ${decimals ? `at most ${decimals} decimals` : 'no decimals'}.`,
  );
}

export function textTooLong(code: string, longest: number): Problem {
  return problem(
    'TEXT_TOO_LONG',
    code,
    `Nội dung của câu ${code} quá dài: viết gọn trong ${longest} ký tự.`,
    `The text of item ${code} is too long: keep it within ${longest} characters.`,
  );
}

const EXPECTED = {
  rating: { vi: 'chọn một mức (level)', en: 'choose one level (level)' },
  single: { vi: 'chọn một phương án (level)', en: 'choose one option (level)' },
  multiple: { vi: 'chọn các phương án (options)', en: 'choose options (options)' },
  'yes-no': { vi: 'chọn yes hoặc no (level)', en: 'choose yes or no (level)' },
  number: { vi: 'ghi một số (number)', en: 'write a number (number)' },
  text: { vi: 'viết nội dung (text)', en: 'write a text (text)' },
} as const;

export function wrongAnswerKind({ item }: CompiledItem, given: string): Problem {
  const { vi, en } = EXPECTED[item.kind];
  return problem(
    'WRONG_ANSWER_KIND',
    item.code,
    `Câu ${item.code} không nhận "${given}": ${vi}.`,
    `Item ${item.code} does not take "${given}": ${en}.`,
  );
}

export function textWithoutItsOption({ item, withText }: CompiledItem): Problem {
  const options = [...withText].join(', ');
  return problem(
    'WRONG_ANSWER_KIND',
    item.code,
    options
      ? `Nội dung ghi thêm ở câu ${item.code} chỉ đi cùng phương án ${options}: chọn phương án đó hoặc bỏ phần ghi thêm.`
      : `Câu ${item.code} không có phương án ghi thêm: bỏ phần ghi thêm.`,
    options
      ? `A text at item ${item.code} belongs to the option ${options}: choose it or take the text out.`
      : `Item ${item.code} has no option with a text: take the text out.`,
  );
}

export function answeredAndNotApplicable(code: string): Problem {
  return problem(
    'WRONG_ANSWER_KIND',
    code,
    `Câu ${code} vừa được trả lời vừa ghi "không áp dụng": giữ một trong hai.`,
    `Item ${code} is both answered and marked "does not apply": keep one of the two.`,
  );
}
