/** Beginning of the names of columns that a file of refused rows has beside the original ones; nothing is read from them. */
export const REPORT_PREFIX = 'import_';
