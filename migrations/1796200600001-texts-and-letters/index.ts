import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to a text the number of parts that were masked in it, and what it was before, sealed. */
export class TextsAndLetters1796200600001 implements MigrationInterface {
  readonly name = 'TextsAndLetters1796200600001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(ORIGINALS);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(BACK);
  }
}

const ORIGINALS = `
alter table hailong.open_comment
  add column masked smallint not null default 0 check (masked >= 0),
  add column sealed bytea,
  add constraint open_comment_sealed_check check (sealed is null or masked > 0);
comment on table hailong.open_comment is
  'tenant: free text, kept apart from the answers beside it and not joinable to them; masked: how many parts of it were masked, sealed: the text as it was written, encrypted, until it is destroyed';
create policy agency_destroys on hailong.open_comment for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency() and sealed is null);
grant insert (masked, sealed) on hailong.open_comment to hailong_intake;
grant update (sealed) on hailong.open_comment to hailong_agency;`;

const BACK = `
drop policy agency_destroys on hailong.open_comment;
revoke update (sealed) on hailong.open_comment from hailong_agency;
alter table hailong.open_comment drop column masked, drop column sealed;
comment on table hailong.open_comment is 'tenant: free text, kept apart from the answers beside it and not joinable to them';`;
