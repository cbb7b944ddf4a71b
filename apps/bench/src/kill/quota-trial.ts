import { Sealing } from '@hailong/secrets';
import { BENCH_KEY } from '../fixture/bench-portal';
import { LimitedCell, insertLimitedCells } from '../fixture/limited-cells';
import { asAdmin } from '../fixture/with-database';
import { OpenedRound } from '../fixture/gia-lai-round';

/** Limited cell of an agency with its stored responses. */
export interface TrialCell {
  readonly agencyCode: string;
  readonly meaning: 'ceiling' | 'exact';
  readonly most: number;
  /** Stored responses without surplus. */
  readonly counted: number;
  readonly surplus: number;
}

export interface Stored {
  /** Receipts of all responses of the round. */
  readonly ids: ReadonlySet<string>;
  readonly cells: readonly TrialCell[];
}

const RECEIPTS = new Sealing(BENCH_KEY);

/** Adds a cell to each of the first agencies of a round, ceilings and exact ones alternately. Returns their codes. */
export async function addTrialCells(
  adminUrl: string,
  { round }: OpenedRound,
  { agencies, most }: { readonly agencies: number; readonly most: number },
): Promise<readonly string[]> {
  const ids = round.document.participants.slice(0, agencies).map(({ agencyId }) => agencyId);
  return asAdmin(adminUrl, async (admin) => {
    const { roundId } = round;
    const cells = ids.map((agencyId, at): LimitedCell => {
      return { agencyId, roundId, cellId: at + 1, meaning: at % 2 === 0 ? 'ceiling' : 'exact', most };
    });
    await insertLimitedCells((...sql) => admin.query(...sql), cells);
    const { rows } = await admin.query<{ code: string }>(
      'select code from unnest($1::int[]) with ordinality as p(agency_id, no) join hailong.agency using (agency_id) order by no',
      [ids],
    );
    return rows.map(({ code }) => code);
  });
}

const CELLS = `
select a.code as "agencyCode", c.meaning, c.most,
  count(r.response_id) filter (where not r.surplus)::int as counted, count(r.response_id) filter (where r.surplus)::int as surplus
from hailong.quota_cell c join hailong.agency a using (agency_id)
  left join hailong.survey_response r on r.agency_id = c.agency_id and r.round_id = c.round_id
where c.round_id = $1 group by c.agency_id, c.round_id, c.cell_id, a.code`;

export async function storedOf(adminUrl: string, roundId: number): Promise<Stored> {
  return asAdmin(adminUrl, async (admin) => {
    await admin.query('begin isolation level repeatable read');
    const { rows } = await admin.query<{ id: string }>(
      'select response_id as id from hailong.survey_response where round_id = $1',
      [roundId],
    );
    const cells = await admin.query<TrialCell>(CELLS, [roundId]);
    await admin.query('commit');
    return { ids: new Set(rows.map(({ id }) => RECEIPTS.mask(id))), cells: cells.rows };
  });
}
