import { SurveyActor } from '@hailong/access';

export interface DemonstrationAccount {
  readonly who: string;
  readonly actor: SurveyActor;
}

/** Accounts whose tokens a demonstration prints at its start; a real province has none of them. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  {
    who: 'Chuyên viên Sở Nội vụ, toàn tỉnh (province analyst)',
    actor: {
      subject: 'chuyen-vien-so-noi-vu',
      agencyCode: 'H21',
      roles: ['province-analyst', 'agency-administrator'],
    },
  },
  {
    who: 'Quản trị khảo sát Sở Xây dựng (agency administrator)',
    actor: { subject: 'quan-tri-so-xay-dung', agencyCode: 'H21.18', roles: ['agency-administrator'] },
  },
  {
    who: 'Cán bộ nhập phiếu phường Pleiku (agency operator)',
    actor: { subject: 'nhap-phieu-pleiku', agencyCode: 'H21.106', roles: ['agency-operator'] },
  },
];
