import { readTable } from '@hailong/agencies';
import { day } from '@hailong/kernel';
import { COUNT_NAMES, readFrameCounts } from './read-frame-counts';
import { readProcedureCounts } from './read-procedure-counts';

describe('a table with Vietnamese columns and titles above them', () => {
  it('may hold stated numbers of dossiers, with applicants in words', () => {
    const csv = `SỐ LIỆU HỒ SƠ QUÝ III;;;;;
STT;Mã cơ quan;Từ ngày;Đến ngày;Đối tượng;Số hồ sơ
1;T1.01;01/07/2026;30/09/2026;Người dân;1200
2;T1.01;01/07/2026;30/09/2026;doanh nghiệp;80
`;
    const table = readTable('csv', csv, COUNT_NAMES);
    const read = table.ok
      ? readFrameCounts(table.value, { source: 'báo cáo', note: 'quý III', on: day('2026-10-01') })
      : table;
    expect(read).toMatchObject({
      ok: true,
      value: [
        { agencyCode: 'T1.01', count: { windowFrom: '2026-07-01', applicant: 'citizen', dossiers: 1200 } },
        { agencyCode: 'T1.01', count: { windowTo: '2026-09-30', applicant: 'organization', dossiers: 80 } },
      ],
    });
  });

  it('may hold the counts of a dossier system, and names its rows as the file counts them', () => {
    const csv = `ĐỐI CHIẾU THÁNG 9,,,
STT,Mã cơ quan,Mã TTHC,Số hồ sơ
1,T1.01,1.000123,15
2,T1.01,1.000124,mười
`;
    expect(readProcedureCounts(csv)).toMatchObject({
      ok: true,
      value: {
        counts: [{ agencyCode: 'T1.01', procedure: '1.000123', dossiers: 15, place: 'row 3' }],
        problems: [{ code: 'DOSSIER_COUNT_OUTSIDE', place: 'row 4, column dossiers' }],
      },
    });
  });
});
