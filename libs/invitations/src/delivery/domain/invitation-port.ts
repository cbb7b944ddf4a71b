import { KeyOf, closedList } from '@hailong/kernel';

/** The ways that messages take. */
export const MESSAGE_PORTS = closedList('message port', {
  email: { number: 0, vi: 'thư điện tử', en: 'e-mail' },
  webhook: { number: 1, vi: 'hệ thống gửi tin của cổng', en: "the host's own messages" },
});
export type MessagePort = KeyOf<typeof MESSAGE_PORTS>;

/** Way of an invitation to its person: a message, or a sheet that is printed and handed over. */
export const INVITATION_PORTS = closedList('invitation port', {
  ...MESSAGE_PORTS.rows,
  paper: { number: 2, vi: 'giấy mời', en: 'printed sheet' },
});
export type InvitationPort = KeyOf<typeof INVITATION_PORTS>;
