/**
 * Generation of identifiers that a code belongs to. `qd20`: left to right, QĐ 20/2020/QĐ-TTg (`H21.17`); `qcvn102`:
 * right to left, QCVN 102:2016/BTTTT (`000.00.17.H21`); `other`: a provisional code of a body whose code is unknown,
 * such as a unit's administrative code. All are stored as written.
 */
export type CodeGeneration = 'qd20' | 'qcvn102' | 'other';

const QD20 = /^[A-Z]\d{2}(\.\d{2,3}){0,3}$/;
const QCVN102 = /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/;
const ANY = /^[A-Za-z0-9][A-Za-z0-9.-]{0,31}$/;

export function codeGeneration(code: string): CodeGeneration | undefined {
  if (QD20.test(code)) return 'qd20';
  if (QCVN102.test(code)) return 'qcvn102';
  return ANY.test(code) ? 'other' : undefined;
}
