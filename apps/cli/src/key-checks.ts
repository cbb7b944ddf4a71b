import { Check, Database } from '@hailong/database';
import { ExamineKeys } from '@hailong/invitations/use-cases';
import { storedSecretKey } from '@hailong/module';
import { Sealing } from '@hailong/secrets';
import { Environment } from './environment';

/** A check whether the secret key of this program opens the keys of the rounds; none where no key is known here. */
export async function keyChecks(url: string, { home, secretKey }: Environment): Promise<readonly Check[]> {
  const key = storedSecretKey({ home, given: secretKey, make: false });
  if (!key) return [];
  const database = await Database.open({ url });
  try {
    const rounds = await new ExamineKeys(database.intake, new Sealing(key)).unopened();
    return [rounds.length > 0 ? wrongKey(rounds.join(', ')) : RIGHT_KEY];
  } finally {
    await database.close();
  }
}

const RIGHT_KEY: Check = {
  area: 'secrets',
  ok: true,
  vi: 'HAILONG_SECRET_KEY mở được khóa của mọi đợt chưa hủy khóa',
  en: 'HAILONG_SECRET_KEY opens the keys of every round that still has keys',
};

/** Advises: the module starts all the same, and the rounds wait. */
function wrongKey(rounds: string): Check {
  return {
    area: 'secrets',
    ok: false,
    advisory: true,
    vi: `HAILONG_SECRET_KEY không phải là khóa đã mã hóa khóa của đợt ${rounds}: giấy mời của đợt không dùng được và việc hủy khóa khi đóng đợt còn dở. Đặt lại khóa cũ (tệp secret-key của HAILONG_HOME, có trong bản sao lưu), khởi động lại cổng, rồi chạy: npm run hailong -- seal`,
    en: `HAILONG_SECRET_KEY is not the key that sealed the keys of round ${rounds}: its invitations do not work, and its close cannot destroy them. Put the old key back (the file secret-key of HAILONG_HOME, which a backup holds), restart the portal, then run: npm run hailong -- seal`,
  };
}
