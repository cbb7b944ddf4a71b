import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds the order in which the trail of an agency is read: newest first. */
export class TrailOrder1796300000001 implements MigrationInterface {
  readonly name = 'TrailOrder1796300000001';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index audit_entry_order on hailong.audit_entry (agency_id, at, entry_id)');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index hailong.audit_entry_order');
  }
}
