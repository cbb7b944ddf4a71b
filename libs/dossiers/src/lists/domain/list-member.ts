import { KeyOf, closedList } from '@hailong/kernel';
import type { DossierContact } from '../../domain/dossier';

/** List of a respondent group: the frame of an agency's part of a round. */
export interface ListTarget {
  readonly roundId: number;
  /** Code of the group. */
  readonly group: string;
}

/** Body, enterprise or person as a list names it: whole each time, and a value that is left out is gone. */
export interface MemberReport {
  /** Code by which the list knows it: of an agency its code, of an enterprise the tax code. A later row with it corrects. */
  readonly code: string;
  /** Absent: the name that the agency of this code has in the tree. */
  readonly name?: string;
  /** Code of a field of the round by which its forms are counted. */
  readonly field?: string;
  readonly address?: string;
  readonly email?: string;
  readonly phone?: string;
  /** True: it wants no survey. True stays true over later rows. */
  readonly objects?: boolean;
}

/** Values of a member that are sealed and destroyed when the round closes. */
export interface MemberContact extends DossierContact {
  /** Absent for a body, whose name is no secret. */
  readonly name?: string;
  readonly address?: string;
}

/** Effects of a row on the list. */
export const MEMBER_STATUSES = closedList('status of a row of a list', {
  added: { number: 0, vi: 'thêm vào danh sách', en: 'new in the list' },
  corrected: { number: 1, vi: 'đã có, sửa theo dòng này', en: 'known, this row counts now' },
  unchanged: { number: 2, vi: 'đã có, không đổi', en: 'known as it is' },
});
export type MemberStatus = KeyOf<typeof MEMBER_STATUSES>;

/** Ways in which a form is handed to a member, other than an invitation. */
export const ISSUE_WAYS = closedList('way of issuing a form', {
  hand: { number: 0, vi: 'phát tận tay', en: 'by hand' },
  post: { number: 1, vi: 'gửi bưu điện', en: 'by post' },
});
export type IssueWay = KeyOf<typeof ISSUE_WAYS>;

/** Events that are noted of members of a list. `clear` takes a wrong note of issuing or returning back. */
export const MEMBER_MARKS = closedList('mark of a list member', {
  hand: { number: 0, vi: 'đã phát phiếu tận tay', en: 'form issued by hand' },
  post: { number: 1, vi: 'đã gửi phiếu qua bưu điện', en: 'form sent by post' },
  undeliverable: { number: 2, vi: 'không tới tay, bị trả lại', en: 'undeliverable, came back' },
  objecting: { number: 3, vi: 'không nhận khảo sát', en: 'wants no survey' },
  clear: { number: 4, vi: 'xóa ghi nhận phát, gửi, trả lại', en: 'no form issued, none came back' },
});
export type MemberMark = KeyOf<typeof MEMBER_MARKS>;

/** Change of a member: a mark, or leaving out a member that was listed by mistake. */
export type MemberChange = MemberMark | 'removed';

/** Numbers of the members of a list; nothing in it leads to any of them. */
export interface ListCounts {
  readonly group: string;
  /** N of the group: all members, objecting ones too. */
  readonly members: number;
  /** Members with an e-mail address or a phone number. */
  readonly reachable: number;
  readonly objecting: number;
  /** Members that were invited or issued a form, in whatever way. */
  readonly asked: number;
  /** Members that were handed a form. */
  readonly byHand: number;
  /** Members that were sent a form by post. */
  readonly byPost: number;
  readonly undeliverable: number;
}

/** N of a field of a list; a null field: members without one. */
export interface ListPopulation {
  readonly group: string;
  readonly field: string | null;
  readonly members: number;
}
