import { CodeOf, catalogue } from '@hailong/kernel';

/** Problems of letters. */
export const PROBLEMS = catalogue({
  LETTER_CONTACT_MISSING: {
    vi: 'Chưa ghi nơi nhận trả lời: ghi số điện thoại, thư điện tử hoặc địa chỉ.',
    en: 'There is nowhere to send an answer to: write a telephone number, an e-mail or a postal address.',
  },
  LETTER_TEXT_MISSING: {
    vi: 'Chưa viết nội dung: ghi điều bạn muốn được trả lời.',
    en: 'Nothing is written: say what you want an answer to.',
  },
  LETTER_TOO_LONG: (longest: number) => ({
    vi: `Mục này dài quá ${longest} ký tự: viết ngắn hơn.`,
    en: `This is longer than ${longest} characters: write less.`,
  }),
  LETTER_KEY_UNUSABLE: {
    vi: 'Trang viết thư đã mở quá một ngày, hoặc không do hệ thống này phát ra: bấm gửi lần nữa.',
    en: 'The page of the letter was opened more than a day ago, or elsewhere: send it once more.',
  },
  LETTER_CLOSED: {
    vi: 'Thư này đã xử lý xong và đã hủy: bỏ thư này khỏi danh sách.',
    en: 'This letter is closed and destroyed: leave it out of the list.',
  },
});

export type LetterCode = CodeOf<typeof PROBLEMS>;
