import { choiceOf, Random } from './random';

/** Beginning of every simulated text, so that none is taken for a citizen's word. */
export const SIMULATED = '[mô phỏng]';

const REMARKS = [
  'Cán bộ hướng dẫn rõ ràng, tôi làm xong trong một lần đến.',
  'Chờ hơi lâu vào đầu giờ sáng thứ hai.',
  'Nên thêm ghế ngồi và nước uống ở khu vực chờ.',
  'Kết quả trả sớm hơn giấy hẹn.',
  'Nộp trực tuyến bị lỗi khi tải tệp, phải nhờ người giúp.',
  'Giấy hẹn ghi chưa rõ ngày trả.',
  'Tôi đã góp ý nhưng chưa thấy trả lời.',
  'Mong bố trí người hỗ trợ người cao tuổi.',
  'Không có ý kiến gì thêm.',
];

const remarkOf = choiceOf(REMARKS, () => 1);

/** A short remark of ours, cut to `longest` characters. */
export function remarkWithin(random: Random, longest: number): string {
  return [...`${SIMULATED} ${remarkOf(random)}`].slice(0, longest).join('');
}
