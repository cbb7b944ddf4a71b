import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWN = 'agency_id = hailong.current_agency()';

/**
 * Lets an admission change in one direction: the intake exchanges it once and never takes the exchange back, and the agency
 * marks it as used for good. Either could let one person answer twice.
 */
export class AdmissionsOneWay1796400200001 implements MigrationInterface {
  readonly name = 'AdmissionsOneWay1796400200001';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy intake_exchanges on hailong.admission
        using (blinded_hash is null and not used) with check (blinded_hash is not null);
      alter policy agency_changes on hailong.admission
        using (${OWN} and not used) with check (${OWN} and used)`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter policy intake_exchanges on hailong.admission using (true) with check (true);
      alter policy agency_changes on hailong.admission using (${OWN}) with check (${OWN})`);
  }
}
