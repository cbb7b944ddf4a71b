import { ImportAgencies, ReadOrganisation } from '@hailong/agencies/use-cases';
import { ProvinceScope } from '@hailong/database';
import { day } from '@hailong/kernel';
import { INestApplicationContext } from '@nestjs/common';
import { dataFile } from './data-file';
import { done } from './step';

/** First day of the two-tier organisation (NQ 202/2025/QH15). */
const SINCE = day('2025-07-01');
const PROVINCE = { code: 'H21', row: 'code,name,kind\nH21,UBND tỉnh Gia Lai,province\n' };

export interface ImportedProvince {
  readonly provinceId: number;
  /** Codes of its 149 agencies. */
  readonly codes: readonly string[];
}

/** Imports Gia Lai's province and agencies as of 2025-07-01; a second call changes nothing. */
export async function importGiaLai(app: INestApplicationContext, actor: string): Promise<ImportedProvince> {
  const importer = app.get(ImportAgencies);
  const organisation = app.get(ReadOrganisation);
  const root = { format: 'csv' as const, content: PROVINCE.row, validFrom: SINCE };
  await done(importer.import(ProvinceScope.of(undefined, actor), root));
  const province = await organisation.byCode(PROVINCE.code);
  if (!province) throw new Error('the province was imported and is not there');
  const content = dataFile('gia-lai-2026-agencies.csv');
  const file = { format: 'csv' as const, content, validFrom: SINCE, parentCode: PROVINCE.code };
  await done(importer.import(ProvinceScope.of(province.agencyId, actor), file));
  const agencies = await organisation.page({ day: SINCE, limit: 1000 });
  return {
    provinceId: province.agencyId,
    codes: agencies.filter(({ parentId }) => parentId === province.agencyId).map(({ code }) => code),
  };
}
