import { KeyOf, closedList } from '@hailong/kernel';

/**
 * Classes of forms by what the rated agency can know of a form before its figures are shown. Stored as numbers with each
 * response; a figure needs independent forms before it is shown, see `blocks`.
 *
 * - seen: the rated agency typed it in or imported it, so it has read it;
 * - touched: the rated agency alone vouches for its sender: its kiosk, its help, a dossier or list that only it reported, its
 *   blank sheets;
 * - independent: the portal, the unit above or a third party vouches for its sender, or it came to an open round with a ticket.
 */
export const FORM_CLASSES = closedList('class of forms', {
  seen: { number: 1, vi: 'cơ quan đã đọc', en: 'seen by the agency' },
  touched: { number: 2, vi: 'chỉ cơ quan xác nhận', en: 'vouched for by the agency alone' },
  independent: { number: 3, vi: 'độc lập', en: 'independent' },
});
export type FormClass = KeyOf<typeof FORM_CLASSES>;
