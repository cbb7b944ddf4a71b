import { Client } from 'pg';
import { Contestant } from '../intake/contestant';
import { SampleRow, makeTwin, rowsOf } from './twin-table';

/** Rows of the file. */
const ROWS = 20_000;

/** Copies a file of such rows on the disk of the server into an empty table, again and again, each COPY a durable commit. */
export async function copiedRows(adminUrl: string, row: SampleRow): Promise<Contestant> {
  const admin = new Client({ connectionString: adminUrl });
  admin.on('error', () => undefined);
  await admin.connect();
  const table = await makeTwin(admin, 'copied');
  const { rows } = await admin.query<{ data: string }>(`select current_setting('data_directory') as data`);
  const file = admin.escapeLiteral(`${rows[0]?.data}/floor.copy`);
  await admin.query(`insert into ${table} ${rowsOf(row, ROWS)}`);
  await admin.query(`copy ${table} to ${file}`);
  return {
    turn: (seconds) => copyFor(admin, { table, file }, seconds),
    close: () => admin.end(),
  };
}

/** Counts the time of COPY alone; emptying the table between two is left out. */
async function copyFor(
  admin: Client,
  { table, file }: { readonly table: string; readonly file: string },
  seconds: number,
) {
  let [done, ms] = [0, 0];
  const end = performance.now() + seconds * 1000;
  do {
    await admin.query(`truncate ${table}`);
    const start = performance.now();
    await admin.query(`copy ${table} from ${file}`);
    ms += performance.now() - start;
    done += ROWS;
  } while (performance.now() < end);
  return { done, perSecond: (done / ms) * 1000 };
}
