import type { Transaction } from '@hailong/database';
import { CalendarDay } from '@hailong/kernel';
import { RemovalOf, countUnsealed, removeForms } from '@hailong/responses';
import { FORM_CLASSES, FormClass, RemovalRule, SurveyRound, bitOf } from '@hailong/surveys/domain';
import { BlockPart, partKey } from '../domain/block-part';
import { blockProducts } from '../domain/block-products';
import { ClassCounts, formsIn } from '../domain/class-counts';
import { RemovalOutcome, outcomeOf, removedClasses } from '../domain/removal';
import { RemovedAnswers, removedAnswers } from '../domain/removed-answers';
import { partOfRest } from '../domain/unit-groups';
import { openBlock } from '../persistence/block-store';
import { storeProducts } from '../persistence/product-store';
import { noteRemoval, subtract } from '../persistence/removal-store';
import { MarkedBlock, MarkedGroup, markedGroups, onlyClasses } from './marked-blocks';

/** Removal at an agency when its round has become final. */
export interface Removal extends Omit<RemovalOf, 'bits'> {
  readonly round: SurveyRound;
  readonly rule: RemovalRule;
  readonly on: CalendarDay;
  readonly smallest: number;
}

type Carried = Removal & Required<Pick<RemovalOf, 'bits'>>;

/**
 * Removes the forms of an agency that bear a sign of the rule of their round: of the shown blocks as one sum by part, which figures
 * subtract, and those that no block holds. Blocks stay as they are. For the transaction that tells the account, so that it happens once.
 *
 * @returns the outcome of a respondent group, by its position
 */
export async function carryOutRemoval(
  tx: Transaction,
  removal: Removal,
): Promise<(group: number) => RemovalOutcome> {
  const of = { ...removal, bits: removal.rule.signs.reduce((bits, sign) => bits | bitOf(sign), 0) };
  const classes = new Map<number, (readonly FormClass[])[]>();
  for (const group of await markedGroups(tx, of, removal.round))
    classes.set(group.group, [...(classes.get(group.group) ?? []), ...(await removeOfGroup(tx, of, group))]);
  await removeOutside(tx, of);
  return (group) => outcomeOf(classes.get(group) ?? []);
}

/** Removes forms of the shown blocks of a group, part by part. Returns the classes that are removed of each. */
async function removeOfGroup(
  tx: Transaction,
  of: Carried,
  { document, layout, blocks, ...group }: MarkedGroup,
): Promise<readonly (readonly FormClass[])[]> {
  const parts = partsOf(blocks).map((own) => {
    const classes = removedClasses(
      own.map(({ forms }) => forms),
      of.smallest,
    );
    return { classes, own: own.map((block) => onlyClasses(block, classes, layout)) };
  });
  const inOrder = parts.flatMap(({ own }) => own).sort((a, b) => a.blockNo - b.blockNo);
  const answers = removedAnswers(layout, inOrder, of.smallest);
  for (const { classes, own } of parts) {
    const [first] = own;
    const subtracted = first && answers.get(partKey(first.part));
    const sheets = own.flatMap((block) => block.sheets);
    if (!subtracted || sheets.length === 0) continue;
    const blockNo = await removeOfPart(tx, of, { ...group, part: first.part, own, classes, subtracted });
    await storeProducts(tx, of, blockNo, blockProducts(document, sheets));
  }
  return parts.map(({ classes }) => classes);
}

function partsOf(blocks: readonly MarkedBlock[]): readonly (readonly MarkedBlock[])[] {
  const parts = new Map<string, MarkedBlock[]>();
  for (const block of blocks)
    parts.set(partKey(block.part), [...(parts.get(partKey(block.part)) ?? []), block]);
  return [...parts.values()];
}

interface PartToRemove extends Pick<MarkedGroup, 'questionnaireId' | 'group'> {
  readonly part: BlockPart;
  readonly own: readonly MarkedBlock[];
  readonly classes: readonly FormClass[];
  readonly subtracted: RemovedAnswers;
}

async function removeOfPart(
  tx: Transaction,
  of: Carried,
  { questionnaireId, group, part, own, classes, subtracted }: PartToRemove,
): Promise<number> {
  const blockNo = await openBlock(tx, of, part, of.on);
  const blocks = own.map((block) => block.blockNo);
  const forms = await take(tx, of, { questionnaireId, group, blocks, classes });
  await noteRemoval(tx, of, blockNo, forms);
  await subtract(tx, of, blockNo, { part, responses: formsIn(forms), ...subtracted }, of.on);
  return blockNo;
}

/** Removes forms that no block holds: they are in no figure, and the account tells of them as of others outside blocks. */
async function removeOutside(tx: Transaction, of: Carried): Promise<void> {
  const { agencyId, roundId } = of;
  const rests = new Map(
    (await countUnsealed(tx, { agencyId, roundId })).map(({ questionnaireId, group }) => [
      `${questionnaireId}/${group}`,
      { questionnaireId, group },
    ]),
  );
  for (const rest of rests.values()) {
    const forms = await take(tx, of, { ...rest, blocks: [0], classes: FORM_CLASSES.keys });
    if (formsIn(forms) > 0)
      await noteRemoval(tx, of, await openBlock(tx, of, partOfRest(rest), of.on), forms);
  }
}

async function take(
  tx: Transaction,
  of: Carried,
  chosen: Pick<PartToRemove, 'questionnaireId' | 'group' | 'classes'> & {
    readonly blocks: readonly number[];
  },
): Promise<ClassCounts> {
  const classes = chosen.classes.map((key) => FORM_CLASSES.numberOf(key));
  const forms = { seen: 0, touched: 0, independent: 0 };
  for (const removed of await removeForms(tx, of, { ...chosen, classes }))
    forms[FORM_CLASSES.keyOf(removed.formClass)] = removed.forms;
  return forms;
}
