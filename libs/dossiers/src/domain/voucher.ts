import { KeyOf, closedList } from '@hailong/kernel';

/**
 * Parties that vouch for a dossier. agency: the rated agency alone reported it · system: the portal or dossier system did, or a
 * file that an operator loaded · above: a unit above has confirmed the frame it stands in.
 */
export const VOUCHERS = closedList('what vouches for a dossier', {
  agency: { number: 0, vi: 'chỉ cơ quan được khảo sát', en: 'the rated agency alone' },
  system: { number: 1, vi: 'cổng dịch vụ công, hệ thống hồ sơ', en: 'the portal or dossier system' },
  above: { number: 2, vi: 'cơ quan cấp trên', en: 'a unit above' },
});
export type Voucher = KeyOf<typeof VOUCHERS>;

/**
 * Finds what vouches for a dossier after a report. A correction by the rated agency leaves it vouched for by the agency alone: it
 * could otherwise put a contact of its choice into a dossier that others vouch for.
 *
 * @param known what vouched for it before; undefined: it is new
 */
export function voucherAfter(
  report: { readonly bySystem: boolean; readonly changesAnything: boolean },
  known: Voucher | undefined,
): Voucher {
  if (report.bySystem) return 'system';
  return report.changesAnything ? 'agency' : (known ?? 'agency');
}
