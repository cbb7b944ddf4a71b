import { AgencyScope, ExaminerDb, Transaction } from '@hailong/database';
import { questionnairesById } from '@hailong/questionnaires';
import { Questionnaire } from '@hailong/questionnaires/domain';
import { SheetsOfCluster, clusteredSheets, sheetsOfBlock } from '@hailong/responses';
import { FactorWeight, IndexMethodName } from '@hailong/statistics';
import { IndexCriterion } from '@hailong/statistics/domain';
import { Injectable } from '@nestjs/common';
import { blockProducts, clusterProducts } from '../domain/block-products';
import { BlocksOfForm, ShownError, SummedBlock, addBlocks, shownError } from '../domain/shown-error';
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

/** Index over forms that other indices stand on as well. */
export interface IndexOverForms extends Pick<AskedIndex, 'method' | 'factors'> {
  /** Criteria that enter the index, by place of the forms; absent: all of each. */
  readonly criteria?: readonly AskedForms['criteria'][];
  /** Positions of the parts that the index stands on, no form in two of them; absent: all parts, and no form is in two. */
  readonly positions?: readonly number[];
}

/** Index that an error is asked for, of several agencies together. */
export interface PooledIndex extends Omit<AskedIndex, 'forms'> {
  readonly agencies: readonly { readonly agencyId: number; readonly forms: readonly AskedForms[] }[];
}

/** Parts of the forms of an agency. */
export interface PartsOfAgency {
  readonly agencyId: number;
  readonly parts: readonly AskedPart[];
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
  async ofIndex(scope: AgencyScope, { forms, ...index }: AskedIndex): Promise<ShownError | undefined> {
    const criteria = forms.map((each) => each.criteria);
    const [error] = await this.ofIndices(scope, forms, [{ ...index, criteria }]);
    return error;
  }

  /** Errors of several indices over the same forms, in their order: the forms are read once. No form is in two of the parts. */
  ofIndices(
    { agencyId, actor }: AgencyScope,
    parts: readonly AskedPart[],
    indices: readonly IndexOverForms[],
  ): Promise<readonly (ShownError | undefined)[]> {
    return this.ofPooledIndices(actor, [{ agencyId, parts }], indices);
  }

  /**
   * Errors of several indices over the same forms of several agencies together, each read at the door of its agency; no agency is given
   * twice. Criteria and positions of an index count all parts, agency by agency.
   */
  async ofPooledIndices(
    actor: string,
    agencies: readonly PartsOfAgency[],
    indices: readonly IndexOverForms[],
  ): Promise<readonly (ShownError | undefined)[]> {
    const forms: BlocksOfForm[] = [];
    for (const { agencyId, parts } of agencies) {
      const scope = AgencyScope.of(agencyId, actor);
      forms.push(...(await this.db.write(scope, (tx) => this.formsOf(tx, agencyId, parts))));
    }
    return indices.map((index) => errorOver(forms, index));
  }

  /** Error of an index over the forms of several agencies together, each read at the door of its agency; no agency is given twice. */
  async ofPooled(actor: string, { agencies, ...index }: PooledIndex): Promise<ShownError | undefined> {
    const criteria = agencies.flatMap(({ forms }) => forms.map((each) => each.criteria));
    const parts = agencies.map(({ agencyId, forms }) => ({ agencyId, parts: forms }));
    const [error] = await this.ofPooledIndices(actor, parts, [{ ...index, criteria }]);
    return error;
  }

  /** Shown blocks of each part, added up. */
  private async formsOf(
    tx: Transaction,
    agencyId: number,
    parts: readonly AskedPart[],
  ): Promise<readonly BlocksOfForm[]> {
    await this.know(tx, parts);
    const shown = await shownProducts(tx, agencyId, parts);
    const asked = shown.filter(({ before }) => !before);
    const blocks = asked.map(({ part, blockNo }) => ({ roundId: parts[part]?.roundId ?? 0, blockNo }));
    const sheets = asked.length === 0 ? [] : await clusteredSheets(tx, agencyId, blocks);
    const forms: BlocksOfForm[] = [];
    for (const [at, part] of parts.entries()) {
      const own = shown.filter((block) => block.part === at);
      const questionnaire = this.questionnaires.get(part.questionnaireId);
      if (!questionnaire) throw new Error(`questionnaire ${part.questionnaireId} is not there`);
      forms.push(await blocksOf(tx, agencyId, { part, questionnaire, shown: own, sheets }));
    }
    return forms;
  }

  private async know(tx: Transaction, forms: readonly AskedPart[]): Promise<void> {
    const unknown = forms
      .map(({ questionnaireId }) => questionnaireId)
      .filter((id) => !this.questionnaires.has(id));
    if (unknown.length === 0) return;
    for (const { questionnaireId, document } of await questionnairesById(tx, unknown))
      this.questionnaires.set(questionnaireId, document);
  }
}

/** Error of an index over the parts that it stands on. */
function errorOver(
  forms: readonly BlocksOfForm[],
  { method, factors, criteria, positions = [...forms.keys()] }: IndexOverForms,
): ShownError | undefined {
  const own = positions.flatMap((at) => {
    const form = forms[at];
    return form ? [{ ...form, criteria: criteria?.[at] }] : [];
  });
  return shownError(method, own, factors);
}

interface AskedBlocks {
  readonly part: AskedPart;
  readonly questionnaire: Questionnaire;
  readonly shown: readonly ShownProducts[];
  /** Sheets of all blocks that are asked for, if a form of them has a cluster. */
  readonly sheets: readonly SheetsOfCluster[];
}

async function blocksOf(
  tx: Transaction,
  agencyId: number,
  { part: { roundId }, questionnaire, shown, sheets }: AskedBlocks,
): Promise<BlocksOfForm> {
  const [blocks, before]: [SummedBlock[], SummedBlock[]] = [[], []];
  for (const { blockNo, before: isBefore, counts, sums: stored } of shown) {
    const sums = stored ?? blockProducts(questionnaire, await sheetsOfBlock(tx, agencyId, roundId, blockNo));
    if (!stored) await storeProducts(tx, { agencyId, roundId }, blockNo, sums);
    (isBefore ? before : blocks).push({ counts, sums });
  }
  const numbers = new Set(shown.filter((each) => !each.before).map(({ blockNo }) => blockNo));
  const own = sheets.filter((each) => each.roundId === roundId && numbers.has(each.blockNo));
  const clusters = own.length > 0 ? clusterProducts(questionnaire, own) : undefined;
  return { questionnaire, blocks: addBlocks(blocks), before: addBlocks(before), clusters };
}
