import { AgencyScope, ExaminerDb, Transaction } from '@hailong/database';
import { questionnairesById } from '@hailong/questionnaires';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { SheetsOfCluster, clusteredSheets, sheetsOfBlock } from '@hailong/responses';
import { FactorWeight, IndexMethodName } from '@hailong/statistics';
import { IndexCriterion } from '@hailong/statistics/domain';
import { Injectable } from '@nestjs/common';
import { blockProducts, clusterProducts } from '../domain/block-products';
import { BlocksOfForm, ShownError, SummedBlock, shownError } from '../domain/shown-error';
import { AskedPart, ShownProducts, shownProducts, storeProducts } from '../persistence/product-store';

/** Forms that an index stands on, of one round and questionnaire. */
export interface AskedForms extends AskedPart {
  /** Criteria that enter the index; absent: all, see {@link BlocksOfForm}. */
  readonly criteria?: ReadonlyMap<string, IndexCriterion>;
}

/** Index that an error is asked for, of any rounds and questionnaires together; no form is in two of its parts. */
export interface AskedIndex {
  readonly method: IndexMethodName;
  /** Factors with weights; `weighted-factors` alone needs them. */
  readonly factors?: readonly FactorWeight[];
  readonly forms: readonly AskedForms[];
}

/**
 * Estimates how far indices of shown blocks may lie from those of all people that might have answered. Products of answers leave the
 * database here alone. What this tells is unrounded, for use inside the program only: nothing of it may be served but intervals in whole tenths
 * ({@link indexInterval}) and comparisons of agencies.
 */
@Injectable()
export class TellErrors {
  /** Documents of published questionnaires, which never change. */
  private readonly questionnaires = new Map<number, Questionnaire>();

  constructor(private readonly db: ExaminerDb) {}

  /**
   * Error of an index of an agency, see {@link shownError}. Where forms carry a cluster (households drawn in stages) the cluster is the
   * sampling unit. Blocks sealed before there were products get theirs. Two statements where all products are stored.
   */
  ofIndex({ agencyId, actor }: AgencyScope, asked: AskedIndex): Promise<ShownError | undefined> {
    return this.db.write(AgencyScope.of(agencyId, actor), async (tx) => {
      await this.know(tx, asked.forms);
      const shown = await shownProducts(tx, agencyId, asked.forms);
      if (shown.length === 0) return undefined;
      const blocks = shown.map(({ part, blockNo }) => ({
        roundId: asked.forms[part]?.roundId ?? 0,
        blockNo,
      }));
      const sheets = await clusteredSheets(tx, agencyId, blocks);
      const forms: BlocksOfForm[] = [];
      for (const [at, part] of asked.forms.entries()) {
        const own = shown.filter((block) => block.part === at);
        const questionnaire = this.questionnaires.get(part.questionnaireId);
        if (questionnaire)
          forms.push(await blocksOf(tx, agencyId, { part, questionnaire, shown: own, sheets }));
      }
      return shownError(asked.method, forms, asked.factors);
    });
  }

  private async know(tx: Transaction, forms: readonly AskedForms[]): Promise<void> {
    const unknown = forms
      .map(({ questionnaireId }) => questionnaireId)
      .filter((id) => !this.questionnaires.has(id));
    if (unknown.length === 0) return;
    for (const { questionnaireId, document } of await questionnairesById(tx, unknown))
      this.questionnaires.set(questionnaireId, document);
  }
}

interface AskedBlocks {
  readonly part: AskedForms;
  readonly questionnaire: Questionnaire;
  readonly shown: readonly ShownProducts[];
  /** Sheets of all blocks that are asked for, if a form of them has a cluster. */
  readonly sheets: readonly SheetsOfCluster[];
}

async function blocksOf(
  tx: Transaction,
  agencyId: number,
  { part: { roundId, criteria }, questionnaire, shown, sheets }: AskedBlocks,
): Promise<BlocksOfForm> {
  const blocks: SummedBlock[] = [];
  for (const { blockNo, counts, sums: stored } of shown) {
    const sums = stored ?? blockProducts(questionnaire, await sheetsOfBlock(tx, agencyId, roundId, blockNo));
    if (!stored) await storeProducts(tx, { agencyId, roundId }, blockNo, sums);
    blocks.push({ counts, sums });
  }
  const numbers = new Set(shown.map(({ blockNo }) => blockNo));
  const own = sheets.filter((each) => each.roundId === roundId && numbers.has(each.blockNo));
  const clusters = own.length > 0 ? clusterProducts(questionnaire, own) : undefined;
  return { questionnaire, blocks, clusters, criteria };
}
