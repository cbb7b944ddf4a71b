import { SurveyActor } from '@hailong/access';
import { PREPARING_SUBJECT, PUBLISHING_SUBJECT } from '../../demonstration/src/province-subjects';

export interface DemonstrationAccount {
  readonly who: string;
  readonly actor: SurveyActor;
}

/** Accounts whose tokens a demonstration prints at its start; a real province has none of them. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  {
    who: 'Chuyên viên Sở Nội vụ, toàn tỉnh (province analyst)',
    actor: {
      subject: PREPARING_SUBJECT,
      agencyCode: 'H21',
      roles: ['province-analyst', 'agency-administrator'],
    },
  },
  {
    who: 'Người công bố, UBND tỉnh (province publisher)',
    actor: { subject: PUBLISHING_SUBJECT, agencyCode: 'H21', roles: ['province-publisher'] },
  },
  {
    who: 'Cán bộ nhập phiếu của tỉnh, Sở Nội vụ (province operator)',
    actor: { subject: 'nhap-phieu-so-noi-vu', agencyCode: 'H21.11', roles: ['province-operator'] },
  },
  {
    who: 'Ủy ban Mặt trận Tổ quốc tỉnh, giám sát (province supervisor)',
    actor: { subject: 'giam-sat-mat-tran', agencyCode: null, roles: ['province-supervisor'] },
  },
  {
    who: 'Quản trị khảo sát Sở Xây dựng (agency administrator)',
    actor: { subject: 'quan-tri-so-xay-dung', agencyCode: 'H21.18', roles: ['agency-administrator'] },
  },
  {
    who: 'Cán bộ nhập phiếu phường Pleiku (agency operator)',
    actor: { subject: 'nhap-phieu-pleiku', agencyCode: 'H21.106', roles: ['agency-operator'] },
  },
  {
    who: 'Lãnh đạo Sở Xây dựng (agency viewer)',
    actor: { subject: 'lanh-dao-so-xay-dung', agencyCode: 'H21.18', roles: ['agency-viewer'] },
  },
];
