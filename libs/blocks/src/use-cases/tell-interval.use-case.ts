import { AgencyScope, ExaminerDb, Transaction } from '@hailong/database';
import { questionnairesById } from '@hailong/questionnaires';
import { clusteredSheets, sheetsOfBlock } from '@hailong/responses';
import { Injectable } from '@nestjs/common';
import { blockProducts, clusterProducts } from '../domain/block-products';
import { IndexInterval, indexInterval } from '../domain/index-interval';
import { AskedPart, shownProducts, storeProducts } from '../persistence/product-store';

/** Index that an interval is asked for. */
export interface AskedIndex extends AskedPart {
  readonly roundId: number;
}

/**
 * Estimates how far figures of shown blocks may lie from those of all people that might have answered. Products of answers leave the
 * database here alone, and nothing of them leaves the program but rounded intervals.
 */
@Injectable()
export class TellInterval {
  constructor(private readonly db: ExaminerDb) {}

  /**
   * Interval of the pooled index of an agency, or of a part that the round tells apart, with the number of its forms. Where forms carry
   * a cluster (households drawn in stages) the cluster is the sampling unit. Undefined while fewer than two sampling units are shown,
   * or without answers to a criterion. Blocks sealed before there were products get theirs.
   */
  ofIndex({ agencyId, actor }: AgencyScope, asked: AskedIndex): Promise<IndexInterval | undefined> {
    return this.db.write(AgencyScope.of(agencyId, actor), (tx) => intervalOf(tx, agencyId, asked));
  }
}

async function intervalOf(
  tx: Transaction,
  agencyId: number,
  { roundId, ...part }: AskedIndex,
): Promise<IndexInterval | undefined> {
  const of = { agencyId, roundId };
  const shown = await shownProducts(tx, of, part);
  const [form] = await questionnairesById(tx, [part.questionnaireId]);
  if (!form) return undefined;
  const blocks = [];
  for (const { blockNo, counts, sums: stored } of shown) {
    const sums = stored ?? blockProducts(form.document, await sheetsOfBlock(tx, agencyId, roundId, blockNo));
    if (!stored) await storeProducts(tx, of, blockNo, sums);
    blocks.push({ counts, sums });
  }
  const sheets = await clusteredSheets(
    tx,
    of,
    shown.map(({ blockNo }) => blockNo),
  );
  return indexInterval(
    form.document,
    blocks,
    sheets.length > 0 ? clusterProducts(form.document, sheets) : undefined,
  );
}
