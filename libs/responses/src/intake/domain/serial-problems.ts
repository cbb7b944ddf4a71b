import { Problem, isStorable, problem } from '@hailong/kernel';

const LONGEST_SERIAL = 64;
/** What the serials of a sample file begin with; nobody's answers stand there. */
export const EXAMPLE_SERIAL = 'VI-DU-';

/** Why a cell cannot be the serial of a filled form; undefined when it can. */
export function serialProblem(serial: string): Problem | undefined {
  if (serial === '') {
    return problem(
      'SERIAL_MISSING',
      '',
      'thiếu số phiếu; hãy ghi số in trên phiếu, mỗi phiếu một số riêng trong đợt',
      'the serial is missing; write the number printed on the form, another one for each form of the round',
    );
  }
  if (serial.length > LONGEST_SERIAL) {
    return problem(
      'SERIAL_TOO_LONG',
      '',
      `số phiếu dài quá ${LONGEST_SERIAL} ký tự; hãy ghi đúng số in trên phiếu`,
      `a serial has at most ${LONGEST_SERIAL} characters; write the number printed on the form`,
    );
  }
  if (!isStorable(serial)) {
    return problem(
      'SERIAL_UNREADABLE',
      '',
      'số phiếu có ký tự hỏng; hãy gõ lại số in trên phiếu',
      'the serial has a broken character; type the number printed on the form again',
    );
  }
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(serial)) {
    return problem(
      'SERIAL_ROUNDED',
      '',
      'Excel đã làm tròn số phiếu dài; hãy định dạng cột là Văn bản (Text) rồi nhập lại số',
      'Excel has rounded a long serial; format the column as Text and type the serial again',
    );
  }
  return serial.toUpperCase().startsWith(EXAMPLE_SERIAL) ? exampleRow() : undefined;
}

function exampleRow(): Problem {
  return problem(
    'EXAMPLE_ROW',
    '',
    'đây là dòng ví dụ của tệp mẫu, không được đếm; hãy xóa dòng này',
    'this is an example row of the sample file and is not counted; take it out',
  );
}
