import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Index of the forms of households drawn in stages, which are few or none: a ranking looks for them at every agency, and without the index read
 * every imported form.
 */
export class FormsOfClusters1796601200001 implements MigrationInterface {
  readonly name = 'FormsOfClusters1796601200001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(
      `create index response_detail_of_clusters on hailong.response_detail (agency_id, response_id) where cluster is not null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop index hailong.response_detail_of_clusters`);
  }
}
