import { ImportAgencies, ReadOrganisation, RecordSuccessions } from '@hailong/agencies/use-cases';
import { ProvinceScope } from '@hailong/database';
import { CalendarDay, day } from '@hailong/kernel';
import { INestApplicationContext } from '@nestjs/common';
import { dataFile } from './data-file';
import { done } from './step';

/** First day of the two-tier organisation (NQ 202/2025/QH15). */
const SINCE = day('2025-07-01');
/** Day on which two invented communes become one. */
const MERGED = day('2026-01-01');
const PROVINCE = { code: 'H21', row: 'code,name,kind\nH21,UBND tỉnh Gia Lai,province\n' };
/** Real commune that the invented ones become: UBND xã Ngô Mây. */
const SUCCESSOR = 'H21.201';
const INVENTED = [
  { code: 'H21.901', name: 'UBND xã Ngô Mây Đông (đơn vị giả định)' },
  { code: 'H21.902', name: 'UBND xã Ngô Mây Tây (đơn vị giả định)' },
];

export interface ImportedProvince {
  readonly provinceId: number;
  /** Codes of its 149 agencies of 2026. */
  readonly codes: readonly string[];
}

/** Imports Gia Lai's province and agencies as of 2025-07-01; a second call changes nothing. */
export async function importGiaLai(app: INestApplicationContext, actor: string): Promise<ImportedProvince> {
  const provinceId = await importTables(app, actor, dataFile('gia-lai-2026-agencies.csv'));
  return { provinceId, codes: await agenciesOn(app, provinceId, SINCE) };
}

/** Imports the same agencies, where a commune of 2026 was two invented ones in the year before; a second call changes nothing. */
export async function importReorganisedGiaLai(
  app: INestApplicationContext,
  actor: string,
): Promise<ImportedProvince> {
  const provinceId = await importTables(app, actor, reorganised(dataFile('gia-lai-2026-agencies.csv')));
  const merger = { successor: SUCCESSOR, effectiveOn: MERGED, kind: 'merged' as const, share: 1 };
  const links = INVENTED.map(({ code }) => ({ predecessor: code, ...merger }));
  await done(app.get(RecordSuccessions).record(ProvinceScope.of(provinceId, actor), links));
  return { provinceId, codes: await agenciesOn(app, provinceId, MERGED) };
}

/** Codes of the 150 agencies of 2025, two of them invented. */
export function agenciesIn2025(app: INestApplicationContext, provinceId: number): Promise<readonly string[]> {
  return agenciesOn(app, provinceId, SINCE);
}

async function importTables(app: INestApplicationContext, actor: string, content: string): Promise<number> {
  const importer = app.get(ImportAgencies);
  const root = { format: 'csv' as const, content: PROVINCE.row, validFrom: SINCE };
  await done(importer.import(ProvinceScope.of(undefined, actor), root));
  const province = await app.get(ReadOrganisation).byCode(PROVINCE.code);
  if (!province) throw new Error('the province was imported and is not there');
  const file = { format: 'csv' as const, content, validFrom: SINCE, parentCode: PROVINCE.code };
  await done(importer.import(ProvinceScope.of(province.agencyId, actor), file));
  return province.agencyId;
}

/** The table of agencies with the days on which the merger ends two rows and begins another. */
function reorganised(table: string): string {
  const [, ...rows] = table.trimEnd().split('\n');
  const dated = rows.map((row) => `${row},${row.startsWith(`${SUCCESSOR},`) ? MERGED : SINCE},`);
  const ended = INVENTED.map(({ code, name }) => `${code},${name},commune,${SINCE},${MERGED}`);
  return ['code,name,kind,valid_from,dissolved_on', ...dated, ...ended, ''].join('\n');
}

async function agenciesOn(
  app: INestApplicationContext,
  provinceId: number,
  on: CalendarDay,
): Promise<readonly string[]> {
  const agencies = await app.get(ReadOrganisation).page({ day: on, limit: 1000 });
  return agencies.filter(({ parentId }) => parentId === provinceId).map(({ code }) => code);
}
