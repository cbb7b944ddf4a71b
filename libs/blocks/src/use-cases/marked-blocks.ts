import type { Transaction } from '@hailong/database';
import type { SheetLayout } from '@hailong/questionnaires/domain';
import { AddressOfBlock, RemovalOf, addressesOfBlocks, markedSheets, markedSums } from '@hailong/responses';
import { FORM_CLASSES, FormClass, SurveyRound } from '@hailong/surveys/domain';
import { BlockPart, partKey, partOf } from '../domain/block-part';
import { ClassedSheet, tallyBlock } from '../domain/block-tallies';
import { addClasses } from '../domain/class-counts';
import { NumberSums, addTallies } from '../domain/hold-back';
import type { RemovalFrom } from '../domain/removal';
import type { CountedBlock } from '../domain/removed-answers';
import { ShownTally, shownTallies } from '../persistence/removal-store';
import { BlockQuestionnaire, questionnaireOfBlock } from './block-questionnaire';

/** Shown block with the forms that are marked for removal, or removed. */
export interface MarkedBlock extends CountedBlock {
  readonly blockNo: number;
  readonly forms: RemovalFrom;
  /** Sheets of the marked forms. */
  readonly sheets: readonly ClassedSheet[];
}

/** Shown blocks of a questionnaire and a respondent group, in the order of their sealing. */
export interface MarkedGroup extends BlockQuestionnaire, Pick<BlockPart, 'questionnaireId' | 'group'> {
  readonly blocks: readonly MarkedBlock[];
}

/** Counts the shown blocks of an agency in a round, and in each the forms that are marked for removal. */
export async function markedGroups(
  tx: Transaction,
  of: RemovalOf,
  round: Pick<SurveyRound, 'toldApartBy'>,
): Promise<readonly MarkedGroup[]> {
  const takes = partsTaken(await addressesOfBlocks(tx, of), round);
  const groups = new Map<string, { questionnaire: BlockQuestionnaire; blocks: MarkedBlock[] }>();
  for (const shown of await shownTallies(tx, of)) {
    const { questionnaireId, group } = shown.part;
    const key = `${questionnaireId}/${group}`;
    const known = groups.get(key) ?? {
      questionnaire: await questionnaireOfBlock(tx, questionnaireId),
      blocks: [],
    };
    groups.set(key, known);
    known.blocks.push(
      await markedBlock(tx, of, known.questionnaire.layout, {
        ...shown,
        takes: takes.get(shown.blockNo) ?? [],
      }),
    );
  }
  return [...groups.values()].flatMap(({ questionnaire, blocks }) => {
    const [first] = blocks;
    if (!first) return [];
    const { questionnaireId, group } = first.part;
    return [{ ...questionnaire, questionnaireId, group, blocks }];
  });
}

/** Finds the parts whose forms each block holds. */
function partsTaken(
  addresses: readonly AddressOfBlock[],
  round: Pick<SurveyRound, 'toldApartBy'>,
): ReadonlyMap<number, readonly BlockPart[]> {
  const taken = new Map<number, Map<string, BlockPart>>();
  for (const { blockNo, ...address } of addresses) {
    const part = partOf(address, round);
    const known = taken.get(blockNo) ?? new Map<string, BlockPart>();
    taken.set(blockNo, known.set(partKey(part), part));
  }
  return new Map([...taken].map(([blockNo, parts]) => [blockNo, [...parts.values()]]));
}

async function markedBlock(
  tx: Transaction,
  of: RemovalOf,
  layout: SheetLayout,
  { blockNo, part, counts, takes }: ShownTally & Pick<CountedBlock, 'takes'>,
): Promise<MarkedBlock> {
  const all = await markedSheets(tx, of, blockNo);
  const sheets = all.filter(({ marked }) => marked);
  const [removed, left] = [
    tallyBlock(layout, sheets),
    tallyBlock(
      layout,
      all.filter(({ marked }) => !marked),
    ),
  ];
  return {
    ...{ blockNo, part, takes, sheets, shown: counts },
    forms: { all: addClasses(removed.forms, left.forms), removed: removed.forms },
    all: addTallies(layout, [removed.tallies, left.tallies]),
    removed: removed.tallies,
    sums: await sumsByClass(tx, of, blockNo),
  };
}

async function sumsByClass(
  tx: Transaction,
  of: RemovalOf,
  blockNo: number,
): Promise<Readonly<Record<FormClass, NumberSums>>> {
  const sums: Record<FormClass, Record<string, number>> = { seen: {}, touched: {}, independent: {} };
  for (const { formClass, item, sum } of await markedSums(tx, of, blockNo))
    sums[FORM_CLASSES.keyOf(formClass)][item] = sum;
  return sums;
}

/** Leaves of the marked forms those of some classes. */
export function onlyClasses(
  block: MarkedBlock,
  classes: readonly FormClass[],
  { size }: SheetLayout,
): MarkedBlock {
  const none = new Array<number>(size).fill(0);
  const of = <T>(from: (key: FormClass) => T, otherwise: T): Record<FormClass, T> => ({
    seen: classes.includes('seen') ? from('seen') : otherwise,
    touched: classes.includes('touched') ? from('touched') : otherwise,
    independent: classes.includes('independent') ? from('independent') : otherwise,
  });
  return {
    ...block,
    forms: { all: block.forms.all, removed: of((key) => block.forms.removed[key], 0) },
    removed: of<readonly number[]>((key) => block.removed[key], none),
    sums: of<NumberSums>((key) => block.sums[key], {}),
    sheets: block.sheets.filter(({ formClass }) => classes.includes(FORM_CLASSES.keyOf(formClass))),
  };
}
