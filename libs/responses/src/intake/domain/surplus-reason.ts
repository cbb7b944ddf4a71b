import { KeyOf, closedList } from '@hailong/kernel';
import { ServiceFault } from '@hailong/quotas/domain';

/**
 * Reasons for which a valid form is surplus. The first is not stored: its form may still be counted when a slot becomes
 * free. The others stand beside the response, and never leave it: no cell has a place for such a form.
 */
export const SURPLUS_REASONS = closedList('surplus reason', {
  'quota-full': { number: 0, vi: 'chỉ tiêu đã đủ phiếu', en: 'its quota has all its forms' },
  'service-missing': {
    number: 1,
    vi: 'không ghi lĩnh vực hoặc nhóm thủ tục mà chỉ tiêu chia theo',
    en: 'does not say the field or procedure group that the quotas tell apart',
  },
  'service-outside': {
    number: 2,
    vi: 'lĩnh vực hoặc nhóm thủ tục không có trong chỉ tiêu của nhóm đối tượng',
    en: 'its field or procedure group has no quota for its respondent group',
  },
  'service-different': {
    number: 3,
    vi: 'nhóm thủ tục thuộc lĩnh vực khác',
    en: 'its procedure group belongs to another field',
  },
});
export type SurplusReason = KeyOf<typeof SURPLUS_REASONS>;

/** Reason that a form without a place in the cells of its round is kept with. */
export function surplusReasonOf(fault: ServiceFault): Exclude<SurplusReason, 'quota-full'> {
  return `service-${fault}`;
}
