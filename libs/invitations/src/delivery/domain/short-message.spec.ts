import { day } from '@hailong/kernel';
import type { DeliveryMessage } from './delivery';
import { shortMessage } from './short-message';

const MESSAGE: DeliveryMessage = {
  ...{ deliveryId: 'd', reference: 'r', kind: 'invitation', contact: {} },
  ...{ agency: { code: 'A', name: 'Sở Một' }, round: { code: 'R', title: 'Đợt 1' } },
  ...{ link: 'https://x.vn/#t', shortCode: 'AB12-CD34-EFG', expiresOn: day('2026-10-31') },
  ...{ objectionsTo: 'mailto:a@b.vn', text: { subject: '', text: '', html: '' } },
};

describe('a short message', () => {
  it('that reminds thanks those who have answered, in both languages: everybody of the group gets it', () => {
    const reminder = shortMessage({ ...MESSAGE, kind: 'reminder' }, 'ucs2');
    expect(reminder).toMatch(/Nếu đã trả lời, xin cảm ơn \(if you have answered, thank you\)/);
    expect(shortMessage({ ...MESSAGE, kind: 'reminder' }, 'gsm')).toMatch(/Neu da tra loi, xin cam on/);
    expect(shortMessage(MESSAGE, 'ucs2')).not.toMatch(/cảm ơn/);
  });
});
