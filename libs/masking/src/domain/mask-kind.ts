/** Word that is written instead of each kind of personal data. A reader sees which kind stood there, and nothing else. */
export const MASKS = {
  profile: '[trang cá nhân]',
  email: '[thư điện tử]',
  dossier: '[mã hồ sơ]',
  plate: '[biển số xe]',
  phone: '[số điện thoại]',
  identity: '[số giấy tờ]',
  account: '[số tài khoản]',
  number: '[dãy số]',
  name: '[tên người]',
} as const;

export type MaskKind = keyof typeof MASKS;

/** Part of a text that is personal data: offsets in its composed form (NFC), the end excluded. */
export interface PersonalSpan {
  readonly kind: MaskKind;
  readonly start: number;
  readonly end: number;
}
