/**
 * Roles that a login may carry. The number is stored and never changes. `works` says where a role counts: in the
 * agency of its actor; for the province, and then only for an actor of a province desk or of no agency; or for a
 * machine, which works in no agency.
 */
export const SURVEY_ROLES = {
  'agency-administrator': {
    number: 1,
    works: 'agency',
    vi: 'quản trị khảo sát của cơ quan',
    en: 'administrator of an agency',
  },
  'agency-operator': {
    number: 2,
    works: 'agency',
    vi: 'cán bộ nhập phiếu của cơ quan',
    en: 'operator of an agency',
  },
  'agency-viewer': { number: 3, works: 'agency', vi: 'người xem của cơ quan', en: 'viewer of an agency' },
  'agency-supervisor': {
    number: 4,
    works: 'agency',
    vi: 'người giám sát của cơ quan',
    en: 'supervisor of an agency',
  },
  'province-administrator': {
    number: 5,
    works: 'province',
    vi: 'quản trị khảo sát của tỉnh',
    en: 'administrator of the province',
  },
  'province-analyst': {
    number: 6,
    works: 'province',
    vi: 'chuyên viên phân tích của tỉnh',
    en: 'analyst of the province',
  },
  'province-publisher': {
    number: 7,
    works: 'province',
    vi: 'người công bố của tỉnh',
    en: 'publisher of the province',
  },
  'province-operator': {
    number: 8,
    works: 'province',
    vi: 'người nhập phiếu của tỉnh',
    en: 'operator of the province',
  },
  'province-supervisor': {
    number: 9,
    works: 'province',
    vi: 'người giám sát của tỉnh',
    en: 'supervisor of the province',
  },
  'province-inspector': {
    number: 10,
    works: 'province',
    vi: 'thanh tra của tỉnh',
    en: 'inspector of the province',
  },
  'province-auditor': {
    number: 11,
    works: 'province',
    vi: 'kiểm toán của tỉnh',
    en: 'auditor of the province',
  },
  'dossier-reporter': {
    number: 12,
    works: 'machine',
    vi: 'hệ thống báo hồ sơ',
    en: 'system that reports dossiers',
  },
  device: { number: 13, works: 'machine', vi: 'thiết bị tại quầy', en: 'device at a counter' },
  'province-validator': {
    number: 14,
    works: 'province',
    vi: 'người thẩm định phiếu của tỉnh',
    en: 'validator of the province',
  },
} as const satisfies Record<string, RoleRow>;

export type SurveyRole = keyof typeof SURVEY_ROLES;

interface RoleRow {
  readonly number: number;
  readonly works: 'agency' | 'province' | 'machine';
  readonly vi: string;
  readonly en: string;
}

export function isSurveyRole(given: unknown): given is SurveyRole {
  return typeof given === 'string' && Object.hasOwn(SURVEY_ROLES, given);
}

export function isProvinceRole(role: SurveyRole): boolean {
  return SURVEY_ROLES[role].works === 'province';
}
