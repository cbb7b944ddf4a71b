import { normalizeName } from './normalize-name';

/**
 * Words by which a column names a person, or joins the row to a payment or a dossier; without diacritics, as whole words. A
 * questionnaire may ask for such a thing all the same: then the column is that of its item.
 */
const WORDS = [
  ...[
    'ho ten',
    'ho va ten',
    'ten nguoi',
    'nguoi tra loi',
    'ngay sinh',
    'full name',
    'first name',
    'last name',
  ],
  ...[
    'dien thoai',
    'so dt',
    'sdt',
    'phone',
    'tel',
    'mobile',
    'email',
    'e mail',
    'zalo',
    'dia chi',
    'address',
  ],
  ...['cccd', 'cmnd', 'can cuoc', 'chung minh', 'so dinh danh', 'ho chieu', 'passport', 'identity'],
  ...['so tien', 'thanh tien', 'amount', 'tai khoan', 'account', 'ky nhan', 'ky ten', 'chu ky', 'signature'],
  ...['ho so', 'dossier'],
];

/** Tells whether a column that the form does not know would join a row to a person. */
export function isPersonColumn(name: string): boolean {
  const plain = normalizeName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return WORDS.some((word) => ` ${plain} `.includes(` ${word} `));
}
