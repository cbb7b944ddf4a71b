import { catalogue, Problem } from '@hailong/kernel';

/** Problems of this lib. */
export const PROBLEMS = catalogue({
  SECRET_KEY_MISSING: {
    vi: 'Hệ thống chưa có khóa để mã hóa thông tin liên hệ và giấy mời: đặt HAILONG_SECRET_KEY (tạo bằng openssl rand -base64 32) hoặc tùy chọn secretKey rồi gửi lại.',
    en: 'There is no key to encrypt contacts and invitations with: set HAILONG_SECRET_KEY (make one with openssl rand -base64 32) or the option secretKey, then repeat.',
  },
  SECRET_KEY_DIFFERENT: {
    vi: 'HAILONG_SECRET_KEY (tùy chọn secretKey) không phải là khóa đã dùng để mã hóa dữ liệu này, hoặc dữ liệu đã bị sửa: đặt lại khóa cũ (tệp secret-key của HAILONG_HOME, có trong bản sao lưu), khởi động lại cổng, rồi chạy npm run hailong -- doctor.',
    en: 'A sealed value does not open: HAILONG_SECRET_KEY (option secretKey) is not the key that it was sealed with, or the value was changed. Put the old key back (the file secret-key of HAILONG_HOME, which a backup holds), restart the portal, then run npm run hailong -- doctor.',
  },
});

/** Refuses what must be sealed where the host gave no key. */
export function secretKeyMissing(place: string): Problem<'SECRET_KEY_MISSING'> {
  return PROBLEMS.SECRET_KEY_MISSING.at(place);
}
