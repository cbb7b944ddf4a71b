import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds to each version of an agency its name folded for search. The program writes the column from now on, by the folding that it
 * also applies to search words; the names so far are folded here, by a copy of it.
 */
export class FoldedNames1796600700001 implements MigrationInterface {
  readonly name = 'FoldedNames1796600700001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table hailong.agency_version add column folded_name text');
    await db.query('alter table hailong.agency_version no force row level security');
    const names = (await db.query('select distinct name from hailong.agency_version')) as { name: string }[];
    const folded = names.map(({ name }) => ({ name, folded: foldedText(name) }));
    await db.query(FILL, [JSON.stringify(folded)]);
    await db.query('alter table hailong.agency_version force row level security');
    await db.query('alter table hailong.agency_version alter column folded_name set not null');
    await db.query('grant update (folded_name) on hailong.agency_version to hailong_province');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table hailong.agency_version drop column folded_name');
  }
}

const FILL = `
update hailong.agency_version v set folded_name = r.folded
from jsonb_to_recordset($1::jsonb) as r(name text, folded text) where v.name = r.name`;

function foldedText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim();
}
