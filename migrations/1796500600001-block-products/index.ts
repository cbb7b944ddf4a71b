import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds the products of sealed blocks, from which standard errors are computed. The examiner alone has a right to them. Blocks sealed
 * before get theirs from their forms when an error is asked for.
 */
export class BlockProducts1796500600001 implements MigrationInterface {
  readonly name = 'BlockProducts1796500600001';

  async up(db: QueryRunner): Promise<void> {
    for (const statement of [PRODUCTS, WALLS, RIGHTS]) await db.query(statement);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table hailong.block_products');
  }
}

const PRODUCTS = `
create table hailong.block_products (
  agency_id integer not null references hailong.agency,
  round_id integer not null,
  block_no integer not null,
  forms integer not null check (forms >= 1),
  satisfied integer[] not null,
  answered integer[] not null,
  satisfied_pairs integer[] not null,
  mixed_pairs integer[] not null,
  answered_pairs integer[] not null,
  primary key (agency_id, round_id, block_no),
  foreign key (agency_id, round_id, block_no) references hailong.block on delete cascade
);
comment on table hailong.block_products is
  'tenant: sums over the forms of a sealed block, for the examiner alone: by criterion in the order of the form the satisfied and the answered questions, and by pair of criteria (a row for each criterion) the products of satisfied and satisfied, satisfied and answered, answered and answered';`;

const OWN = 'agency_id = hailong.current_agency()';

const WALLS = `
alter table hailong.block_products enable row level security, force row level security;
create policy examiner_seals on hailong.block_products for all to hailong_examiner using (${OWN}) with check (${OWN});`;

const RIGHTS = `grant select, insert on hailong.block_products to hailong_examiner;`;
