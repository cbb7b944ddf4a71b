import { catalogue, Problem } from '@hailong/kernel';

/** Problems of this lib. */
export const PROBLEMS = catalogue({
  SECRET_KEY_MISSING: {
    vi: 'Hệ thống chưa có khóa để mã hóa thông tin liên hệ và giấy mời: đặt HAILONG_SECRET_KEY (tạo bằng openssl rand -base64 32) hoặc tùy chọn secretKey rồi gửi lại.',
    en: 'There is no key to encrypt contacts and invitations with: set HAILONG_SECRET_KEY (make one with openssl rand -base64 32) or the option secretKey, then repeat.',
  },
});

/** Refuses what must be sealed where the host gave no key. */
export function secretKeyMissing(place: string): Problem<'SECRET_KEY_MISSING'> {
  return PROBLEMS.SECRET_KEY_MISSING.at(place);
}
