/**
 * Writes a code of an operator as a reason, `SMS_108` or `SMS_N5` for -5. A code as long as a telephone number, or with other
 * characters, is kept nowhere.
 */
export function operatorReason(operator: 'SMS' | 'ZALO', code: string): string {
  const name = code.toUpperCase().replace(/^-/, 'N');
  return /^[A-Z0-9_.]{1,30}$/.test(name) && !/\d{7}/.test(name)
    ? `${operator}_${name}`
    : `${operator}_UNNAMED`;
}
