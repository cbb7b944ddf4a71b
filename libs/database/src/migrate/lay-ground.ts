import { GROUND } from '@hailong/migrations';

type Query = (sql: string) => Promise<unknown>;

/** Creates the roles and the schema where they are missing; tried again while another database of the cluster does the same. */
export async function layGround(query: Query): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await layOnce(query);
    } catch (error) {
      const raced = /concurrently updated|already exists|duplicate key/.test(String(error));
      if (!raced || attempt === 20) throw error;
      await query('select pg_sleep(0.05)');
    }
  }
}

async function layOnce(query: Query): Promise<void> {
  for (const statement of GROUND) await query(statement);
}
