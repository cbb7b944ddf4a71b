import { vietnameseDay } from '@hailong/surveys/domain';
import type { DeliveryMessage } from './delivery';
import { shownAddress } from './message-text';
import { SmsCharset, gsmText } from './sms-segments';

/** Words for people that have answered; reminders reach them too. */
const THANKS = 'Nếu đã trả lời, xin cảm ơn (if you have answered, thank you).';

/** Writes a message as a short text: the agency, link, code, last day, and where to object. */
export function shortMessage(message: DeliveryMessage, charset: SmsCharset): string {
  const { kind, agency, link, shortCode, expiresOn, objectionsTo } = message;
  const text = [
    `${agency.name}: ${kind === 'reminder' ? 'nhắc lại, mời' : 'mời'} Ông/Bà cho ý kiến về sự phục vụ.`,
    ...(kind === 'reminder' ? [THANKS] : []),
    `Mở ${link} hoặc nhập mã ${shortCode}, đến hết ${vietnameseDay(expiresOn)}.`,
    `Từ chối: ${shownAddress(objectionsTo)}`,
  ].join(' ');
  return charset === 'gsm' ? gsmText(text) : text;
}
