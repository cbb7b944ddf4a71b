import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds to a text the number of parts that were masked in it, and what it was before, sealed; and letters of people that
 * want an answer, which lie in a box until they are forwarded.
 */
export class TextsAndLetters1796200600001 implements MigrationInterface {
  readonly name = 'TextsAndLetters1796200600001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('set local row_security = off');
    await db.query(ORIGINALS);
    for (const statement of [OPENINGS, BOX, LETTERS, WALLS, RIGHTS]) await db.query(statement);
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
  add column original_destroyed boolean not null default false,
  add constraint open_comment_sealed_check check (sealed is null or masked > 0 and not original_destroyed);
comment on table hailong.open_comment is
  'tenant: a text that waits to appear as an opinion. form_tag is random and alike in the texts of a form; seen: an operator typed it in; masked: how many parts of it were masked; sealed: the text as it was written, encrypted, until it is destroyed (original_destroyed). Emptied when it appears: then repeat_digest alone tells a long text that occurs again';
create policy agency_destroys on hailong.open_comment for update to hailong_agency
  using (agency_id = hailong.current_agency() and sealed is not null)
  with check (agency_id = hailong.current_agency() and original_destroyed and sealed is null);
grant insert (masked, sealed) on hailong.open_comment to hailong_intake;
grant update (masked, sealed, original_destroyed) on hailong.open_comment to hailong_agency;
alter table hailong.opinion
  add column masked smallint not null default 0 check (masked >= 0),
  add column sealed bytea,
  add constraint opinion_sealed_check check (sealed is null or masked > 0);
create index opinion_sealed on hailong.opinion (agency_id, opinion_id) where sealed is not null;
grant insert (masked, sealed), update (sealed) on hailong.opinion to hailong_agency;`;

const OPENINGS = `
create table hailong.original_opening (
  agency_id integer not null references hailong.agency,
  opening_id uuid not null default gen_random_uuid(),
  opinion_id uuid not null,
  actor text not null check (btrim(actor) <> ''),
  reason text not null check (btrim(reason) <> ''),
  opened_at timestamptz not null,
  closes_at timestamptz not null check (closes_at > opened_at),
  primary key (agency_id, opening_id),
  foreign key (agency_id, opinion_id) references hailong.opinion (agency_id, opinion_id)
);
create index original_opening_of on hailong.original_opening (agency_id, opinion_id, actor);
comment on table hailong.original_opening is
  'tenant: the original of an opinion is open to an inspector until closes_at, for a reason';
alter table hailong.original_opening enable row level security, force row level security;
create policy agency_reads on hailong.original_opening for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.original_opening for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
grant select, insert (agency_id, opinion_id, actor, reason, opened_at, closes_at) on hailong.original_opening to hailong_agency;`;

const BOX = `
create table hailong.letter_box (
  agency_id integer not null references hailong.agency,
  box_id uuid not null,
  about_id integer,
  sealed bytea,
  primary key (agency_id, box_id),
  check ((about_id is null) = (sealed is null))
);
comment on table hailong.letter_box is
  'tenant: a letter on its way to the unit above the agency that it is about, encrypted; box_id is a digest of the key it was sent under. Emptied when it is forwarded: the row stays so that no letter is sent twice';`;

const LETTERS = `
create table hailong.letter (
  agency_id integer not null references hailong.agency,
  letter_id uuid not null default gen_random_uuid(),
  about_id integer not null,
  state smallint not null default 1 check (state between 1 and 2),
  handover smallint not null default 0 check (handover between 0 and 3),
  attempts smallint not null default 0 check (attempts >= 0),
  lease_until timestamptz,
  sealed bytea,
  primary key (agency_id, letter_id),
  check ((state = 1) = (sealed is not null))
);
comment on table hailong.letter is
  'tenant: a letter that its unit may read, encrypted: without a time, a round, or an id of the box or of answers. state 1 forwarded, 2 closed and destroyed; handover to the receiver of the host 0 none, 1 waiting, 2 taken, 3 refused';`;

const WALLS = `
alter table hailong.letter_box enable row level security, force row level security;
create policy intake_puts on hailong.letter_box for insert to hailong_intake with check (true);
create policy agency_reads on hailong.letter_box for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_empties on hailong.letter_box for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency() and sealed is null);
create policy province_finds on hailong.letter_box for select to hailong_province using (true);
alter table hailong.letter enable row level security, force row level security;
create policy agency_reads on hailong.letter for select to hailong_agency
  using (agency_id = hailong.current_agency());
create policy agency_adds on hailong.letter for insert to hailong_agency
  with check (agency_id = hailong.current_agency());
create policy agency_changes on hailong.letter for update to hailong_agency
  using (agency_id = hailong.current_agency()) with check (agency_id = hailong.current_agency());
create policy province_finds on hailong.letter for select to hailong_province using (true);`;

/** Rights by column: the province finds units with work to do and reads no letter. */
const RIGHTS = `
grant insert (agency_id, box_id, about_id, sealed) on hailong.letter_box to hailong_intake;
grant select, update (about_id, sealed) on hailong.letter_box to hailong_agency;
grant select (agency_id, about_id) on hailong.letter_box to hailong_province;
grant select, insert (agency_id, about_id, sealed, handover), update (state, handover, attempts, lease_until, sealed)
  on hailong.letter to hailong_agency;
grant select (agency_id, handover) on hailong.letter to hailong_province;`;

const BACK = `
drop table hailong.letter;
drop table hailong.letter_box;
drop table hailong.original_opening;
alter table hailong.opinion drop column masked, drop column sealed;
drop policy agency_destroys on hailong.open_comment;
revoke update (masked, sealed, original_destroyed) on hailong.open_comment from hailong_agency;
alter table hailong.open_comment drop column masked, drop column sealed, drop column original_destroyed;
comment on table hailong.open_comment is
  'tenant: a text that waits to appear as an opinion. form_tag is random and alike in the texts of a form; seen: an operator typed it in. Emptied when it appears: then repeat_digest alone tells a long text that occurs again';`;
