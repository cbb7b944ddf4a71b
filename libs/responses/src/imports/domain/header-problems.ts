import { Problem, problem } from '@hailong/kernel';
import { nearestNames } from './similar-names';
import { shortened } from './sheet-row';

/** What may be wrong with the header of a file; nothing has been stored then. */

export function unknownColumn(name: string, known: readonly string[]): Problem {
  const near = nearestNames(name, known);
  const vi = near.length ? `có phải là ${near.join(', ')}?` : 'hãy dùng mã câu hỏi, hoặc lấy tệp mẫu của đợt';
  const en = near.length
    ? `did you mean ${near.join(', ')}?`
    : 'use the code of a question, or the sample file';
  const place = `column ${shortened(name)}`;
  return problem('UNKNOWN_COLUMN', place, `không có cột này; ${vi}`, `there is no such column; ${en}`);
}

export function ambiguousColumn(name: string, items: readonly string[]): Problem {
  const codes = items.join(', ');
  return problem(
    'AMBIGUOUS_COLUMN',
    `column ${shortened(name)}`,
    `nhiều câu hỏi có tên này; hãy dùng mã của câu: ${codes}`,
    `several questions have this name; use the code of the one that is meant: ${codes}`,
  );
}

export function columnTwice(name: string): Problem {
  return problem(
    'COLUMN_TWICE',
    `column ${shortened(name)}`,
    'nội dung này đã có ở một cột khác; hãy giữ một cột',
    'another column holds the same; keep one of them',
  );
}

const COMMAND: Readonly<Record<string, string>> = { agency_code: '--agency', group: '--group' };

export function missingColumn(name: string, values: readonly string[] = []): Problem {
  const option = COMMAND[name];
  const list = values.length ? ` (${values.join(', ')})` : '';
  return problem(
    'MISSING_COLUMN',
    `column ${name}`,
    `tệp thiếu cột ${name}${list}; hãy thêm cột${option ? ` hoặc chọn chung cho cả tệp (dòng lệnh: ${option})` : ''}`,
    `the file has no column ${name}${list}; add it${option ? `, or choose one for the whole file (command line: ${option})` : ''}`,
  );
}

export function noAnswerColumn(): Problem {
  return problem(
    'NO_ANSWER_COLUMN',
    '',
    'tệp không có cột trả lời nào; mỗi câu hỏi một cột, tên cột là mã câu; hãy lấy tệp mẫu của đợt',
    'the file has no column of answers; one a question, named by its code; begin with the sample file of the round',
  );
}

export function obligatoryColumnMissing(item: string): Problem {
  return problem(
    'MISSING_COLUMN',
    `column ${item}`,
    `câu ${item} bắt buộc nhưng tệp không có cột này, mọi phiếu sẽ bị từ chối; hãy thêm cột`,
    `item ${item} is obligatory and has no column, so every form would be refused; add it`,
  );
}

export function noHeader(): Problem {
  return problem(
    'NO_HEADER',
    '',
    'tệp trống; cần dòng tiêu đề và mỗi phiếu một dòng; hãy lấy tệp mẫu của đợt',
    'the file is empty; a header and a line for each form are needed; begin with the sample file of the round',
  );
}
