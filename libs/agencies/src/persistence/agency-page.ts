import { containing, searchWords } from '@hailong/kernel';
import { Transaction, VIETNAMESE_ORDER } from '@hailong/database';
import { Agency } from '../domain/agency';
import { AgencyOrder, AgencyPosition, AgencyQuestion } from '../domain/agency-list';
import { AS_OF } from './agency-store';

/** Reads a page of the agencies of a day, in the order asked for. */
export function agencyPage(tx: Transaction, question: AgencyQuestion): Promise<Agency[]> {
  const { day, search = '', order = 'code', after, limit } = question;
  const { columns, position, valuesOf } = ORDERS[order];
  const beyond = after ? `and (${columns}) > (${position})` : '';
  return tx.query<Agency>(
    `${AS_OF} and concat(lower(a.code), ' ', v.folded_name) like all ($2::text[]) ${beyond}
     order by ${columns} limit $3`,
    [day, searchWords(search).map(containing), limit, ...(after ? valuesOf(after) : [])],
  );
}

interface OrderColumns {
  /** Columns of the order; the last tells all agencies apart. */
  readonly columns: string;
  /** Parameters of a position. It is compared by the collation of its column, so that no page skips an agency. */
  readonly position: string;
  readonly valuesOf: (position: AgencyPosition) => readonly string[];
}

const ORDERS: Readonly<Record<AgencyOrder, OrderColumns>> = {
  code: { columns: 'a.code', position: '$4', valuesOf: ({ code }) => [code] },
  name: {
    columns: `v.name collate ${VIETNAMESE_ORDER}, a.code`,
    position: '$4, $5',
    valuesOf: ({ name, code }) => [name, code],
  },
};
