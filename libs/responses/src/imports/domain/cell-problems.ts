import { Problem, problem } from '@hailong/kernel';
import { CompiledItem } from '@hailong/questionnaires/domain';
import { shortened } from './sheet-row';

/** What may be wrong with a cell; where it stands is added by whoever reads the row. */

function offered({ ordinals }: CompiledItem): string {
  return [...ordinals.keys()].join(', ');
}

export function unknownValue(compiled: CompiledItem, text: string): Problem {
  const { code, kind } = compiled.item;
  const several = kind === 'multiple';
  return problem(
    kind === 'rating' ? 'LEVEL_UNKNOWN' : 'OPTION_UNKNOWN',
    '',
    `Câu ${code} không có "${shortened(text)}": ghi ${several ? 'các mã cách nhau bằng dấu |' : 'một mã'} trong ${offered(compiled)}; để trống nếu không trả lời.`,
    `Item ${code} has no "${shortened(text)}": write ${several ? 'codes with | between them' : 'one code'} out of ${offered(compiled)}; leave it blank when not answered.`,
  );
}

export function doubleTick(item: string): Problem {
  return problem(
    'DOUBLE_TICK',
    '',
    `Câu ${item} đánh dấu nhiều mức trên phiếu giấy: câu này tính là không trả lời, phiếu vẫn được ghi.`,
    `Item ${item} is ticked more than once on paper: it counts as not answered, the form is stored.`,
  );
}

export function excelDate({ item }: CompiledItem): Problem {
  return problem(
    'EXCEL_DATE',
    '',
    `Excel đã đổi câu trả lời của câu ${item.code} thành ngày tháng (ví dụ "4/5"): định dạng cột là Văn bản (Text) rồi nhập lại.`,
    `Excel has turned the answer to item ${item.code} into a date (such as "4/5"): format the column as Text and type it again.`,
  );
}

export function unreadableNumber(item: string): Problem {
  return problem(
    'UNREADABLE_NUMBER',
    '',
    `Câu ${item} cần một số, ví dụ 3 hoặc 2,5, không kèm đơn vị hay dấu ngăn nghìn.`,
    `Item ${item} takes a number such as 3 or 2.5, without a unit or separators of thousands.`,
  );
}

export function notTicked(option: string): Problem {
  return problem(
    'UNREADABLE_TICK',
    '',
    `Cột của phương án ${option} chỉ nhận x, 1, có khi được chọn; để trống hoặc 0 khi không chọn.`,
    `The column of the option ${option} takes x, 1 or yes when ticked; leave it blank or 0 when not.`,
  );
}

export function answerOfAnotherForm(): Problem {
  return problem(
    'ITEM_UNKNOWN',
    '',
    'Mẫu phiếu của nhóm đối tượng này không có câu hỏi ở cột này: để trống ô, hoặc sửa nhóm đối tượng.',
    'The questionnaire of this respondent group has no such item: leave the cell blank, or mend the group.',
  );
}

export function cellWithoutColumn(): Problem {
  return problem(
    'CELL_WITHOUT_COLUMN',
    '',
    'Có dữ liệu ngoài các cột có tên: kiểm tra dấu phân cách và dấu ngoặc kép của dòng này.',
    'There is something outside the named columns: check separators and quotes of this row.',
  );
}

export function misquoted(): Problem {
  return problem(
    'MISQUOTED_ROW',
    '',
    'Dòng này có dấu ngoặc kép đặt sai nên không biết ô nào kết thúc ở đâu: dấu ngoặc kép trong một ô phải viết đôi (""), cả ô đặt trong ngoặc kép. Lưu tệp bằng Excel thì được viết đúng.',
    'A quote of this row stands in a wrong place, so that nobody knows where its cells end: a quote inside a cell is written twice (""), and the whole cell stands in quotes. Excel writes it that way when it saves the file.',
  );
}
