import { catalogue } from '@hailong/kernel';

/** Problems of the list of apps, and of the key that an app sends. */
export const APP_PROBLEMS = catalogue({
  APP_LABEL_MALFORMED: (longest: number) => ({
    vi: `Tên ứng dụng còn trống hoặc quá dài: ghi nhiều nhất ${longest} ký tự, ví dụ "Hue-S".`,
    en: `The name of the app is blank or too long: write at most ${longest} characters, for example "Hue-S".`,
  }),
  APP_KEY_UNUSABLE: {
    vi: 'Khóa máy chủ của ứng dụng thiếu, sai hoặc đã thu hồi: gửi khóa trong tiêu đề x-hailong-app; quản trị khảo sát của tỉnh cấp khóa.',
    en: 'The server key of the app is missing, wrong or retired: send it in the header x-hailong-app; the administrator of the province gives out keys.',
  },
});
