import { administratorOf } from './actors';
import { agencies } from './agencies';
import { Province, aProvince } from './province';
import { aPortal } from './servers/portal';

const AGENCIES = `code,name,kind,parent_code
P,UBND tỉnh,province,
BQL,Ban Quản lý các khu công nghiệp,department,P
SCT,Sở Công Thương,department,P
HUE,UBND thành phố Huế,district,P
HH,UBND phường Hương Hồ,commune,HUE
`;
export const PROVINCE = administratorOf('P');
export const PARKS = administratorOf('BQL');
export const TRADE = administratorOf('SCT');
export const CITY = administratorOf('HUE');
export const WARD = administratorOf('HH');

/** A portal of a province, two departments, and a city with a ward in it, before any plan of 2024. */
export const hue = aProvince('2024-08-05').with(aPortal()).with(agencies(AGENCIES));

/** Rows of every table that a template fills. */
export async function templateRows({ db }: Pick<Province, 'db'>): Promise<Record<string, number>> {
  const tables = ['criteria_set', 'questionnaire', 'survey_plan', 'survey_round', 'audit_entry'];
  const counts = tables.map((table) => `(select count(*)::int from hailong.${table}) as ${table}`);
  const [row] = await db.admin<Record<string, number>>(`select ${counts.join(', ')}`);
  return row ?? {};
}
