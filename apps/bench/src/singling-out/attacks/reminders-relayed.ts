import { Attack } from '../attack';
import { formOf, others } from '../forms';

/** Invites people by e-mail and reads, as the mail relay, which addresses get a reminder after some have answered. */
export const remindersRelayed: Attack = {
  name: 'reminders-relayed',
  vi: 'máy chủ thư đọc thư nhắc',
  en: 'reminders seen by the mail relay',
  shownBy: 'twins',
  reads: (side) => side.relayed(),
  weeks: [
    (side) =>
      side.invite(
        [...others(3), undefined, side.victim === undefined ? undefined : formOf(side.victim)],
        'EMAIL',
      ),
    (side) => side.remind(),
  ],
};
