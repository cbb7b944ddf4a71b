/** Roles that several permissions name together. */
export const AGENCY_READERS = ['agency-administrator', 'agency-viewer', 'agency-supervisor'] as const;
export const AGENCY_STAFF = ['agency-administrator', 'agency-operator'] as const;
export const PROVINCE_EDITORS = ['province-administrator', 'province-analyst'] as const;
export const PROVINCE_CHECKERS = ['province-supervisor', 'province-inspector', 'province-auditor'] as const;
export const PROVINCE_READERS = [...PROVINCE_EDITORS, 'province-publisher', ...PROVINCE_CHECKERS] as const;
