import { CalendarDay, parseDay } from '@hailong/kernel';

/** Values read from a dossier code (mã hồ sơ). The text itself is stored as it came. */
export interface DossierCode {
  /**
   * `tt01`: `000.00.17.H21-261008-0975`, TT 01/2018/TT-VPCP article 19 · `tt03`: `H21.17-261008-0975`, in use since TT
   * 03/2025/TT-VPCP.
   */
  readonly generation: 'tt01' | 'tt03';
  /** Identifier of the agency where it was received, as written in the code. */
  readonly agencyCode: string;
  readonly receivedOn: CalendarDay;
  /** Digits, counted within the day. */
  readonly sequence: string;
  /**
   * System that made the code, by the length of the sequence: 4 digits on the province's, 6 or 7 on that of a ministry.
   * Undefined with 5 digits, which no known rule explains.
   */
  readonly madeBy: 'province' | 'ministry' | undefined;
  /** Two digits that name the ministry (`09` Nội vụ, `18` Y tế, …); undefined unless a ministry's system made the code. */
  readonly ministry: string | undefined;
}

const GENERATIONS = [
  ['tt01', /^(\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})-(\d{2})(\d{2})(\d{2})-(\d{4})$/],
  ['tt03', /^([A-Z]\d{2}(?:\.\d{2,3}){0,3})-(\d{2})(\d{2})(\d{2})-(\d{4,7})$/],
] as const;

/** Reads a code of either generation; undefined when it has neither shape or its day does not exist (30 February). */
export function readDossierCode(text: string): DossierCode | undefined {
  for (const [generation, shape] of GENERATIONS) {
    const [, agencyCode = '', year, month, day, sequence = ''] = shape.exec(text) ?? [];
    const receivedOn = parseDay(`20${year}-${month}-${day}`);
    if (!receivedOn) continue;
    const ministry = sequence.length >= 6 ? sequence.slice(0, 2) : undefined;
    const madeBy = ministry ? 'ministry' : sequence.length === 4 ? 'province' : undefined;
    return { generation, agencyCode, receivedOn, sequence, madeBy, ministry };
  }
  return undefined;
}
