import { KeyOf, closedList } from '@hailong/kernel';

/** The ways that messages take. Number 2 is paper, below. */
export const MESSAGE_PORTS = closedList('message port', {
  email: { number: 0, vi: 'thư điện tử', en: 'e-mail' },
  webhook: { number: 1, vi: 'hệ thống gửi tin của cổng', en: "the host's own messages" },
  sms: { number: 3, vi: 'tin nhắn SMS', en: 'SMS' },
  zalo: { number: 4, vi: 'tin Zalo (ZNS)', en: 'Zalo (ZNS)' },
});
export type MessagePort = KeyOf<typeof MESSAGE_PORTS>;

/** Way of an invitation to its person: a message, or a sheet that is printed and handed over. */
export const INVITATION_PORTS = closedList('invitation port', {
  ...MESSAGE_PORTS.rows,
  paper: { number: 2, vi: 'giấy mời', en: 'printed sheet' },
});
export type InvitationPort = KeyOf<typeof INVITATION_PORTS>;

/** Ways in which the person of a dossier is asked: an invitation, or an app of the province that asks its own users. */
export const WAYS_OF_ASKING = closedList('way of asking', {
  ...INVITATION_PORTS.rows,
  app: { number: 5, vi: 'ứng dụng của tỉnh', en: 'app of the province' },
});
export type WayOfAsking = KeyOf<typeof WAYS_OF_ASKING>;
