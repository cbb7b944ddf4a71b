import { WithOperator, anOperator } from '../../kit/operator';
import { Part, aProvince } from '../../kit/province';
import {
  GIA_LAI_2026,
  PublishedAgency,
  countsOfAgency,
} from '../../../libs/points/src/domain/gia-lai-2026.spec-data';

/** The province, the 14 agencies of the published figures, and a commune. */
export const GIA_LAI_AGENCIES = [
  'code,name,kind,parent_code',
  'H21,UBND tỉnh Gia Lai,province,',
  ...GIA_LAI_2026.map(({ code }) => `${code},Cơ quan ${code},department,H21`),
  'H21.227,UBND xã Vân Canh,commune,H21',
].join('\n');

/** Vân Canh as the portal published it: 18 points. */
export const VAN_CANH: PublishedAgency = {
  ...{ code: 'H21.227', received: 2618, overdue: 77, satisfied: 2540 },
  ...{
    petitions: 0,
    petitionsOnTime: 0,
    petitionsSatisfied: 0,
    points: ['6.00', '6.00', '6.00'],
    total: '18.00',
  },
};

/** Header of a table of counts as a clerk of the province writes it. */
const HEADER = [
  'Mã cơ quan',
  'Kỳ',
  'Ngày chốt',
  ...['PAKN tiếp nhận, xử lý trong kỳ', 'PAKN xử lý đúng hạn hoặc còn trong hạn'],
  ...['PAKN tiếp nhận lần đầu trong kỳ', 'PAKN không hài lòng, phản ánh tiếp hoặc quá hạn'],
  ...['Hồ sơ tiếp nhận, xử lý trong kỳ', 'Hồ sơ quá hạn', 'dossiers_disliked'],
].join(';');

/** Table of counts of agencies, in a quarter that is over whatever the day of the test is. */
export function countTable(agencies: readonly PublishedAgency[], asOf = '10/4/2023'): string {
  const rows = agencies.map((agency) =>
    [agency.code, '2023-Q1', asOf, ...countsOfAgency(agency).values()].join(';'),
  );
  return ['Số liệu quý I', HEADER, ...rows].join('\n');
}

/** Loads the agencies with a command. */
function giaLaiAgencies(): Part<WithOperator, object> {
  return async ({ operator }) => {
    const agencies = operator.file('agencies.csv', GIA_LAI_AGENCIES);
    await operator.json('load', 'agencies', agencies, '--valid-from', '2020-01-01');
    return {};
  };
}

/** An operator of Gia Lai at the command line. */
export const operatorOfGiaLai = aProvince('today').with(anOperator()).with(giaLaiAgencies());
