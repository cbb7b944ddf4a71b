import { catalogue } from '@hailong/kernel';

/** Problems of what a browser without scripts posts, before the intake sees it. */
export const POST_PROBLEMS = catalogue({
  TEXT_UNREADABLE: {
    vi: 'Trình duyệt đã gửi chữ ở đây theo bảng mã cũ, không phải Unicode (UTF-8): hãy viết lại không dấu và không dùng dấu % (viết “phần trăm”), hoặc trả lời bằng trình duyệt khác.',
    en: 'The browser sent the letters here in an old encoding and not in Unicode (UTF-8): write them again without diacritics and without % (write “percent”), or answer in another browser.',
  },
});
