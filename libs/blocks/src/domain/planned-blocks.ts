import { FORM_CLASSES, FormClass } from '@hailong/surveys/domain';
import { BlockPart, joinedPart, partKey } from './block-part';
import { ClassCounts, NO_FORMS, addClasses } from './class-counts';
import { fillsBlock, isSeenAlone } from './fills-block';
import { Tail, joinTails } from './join-tails';

/** Block to be made: the parts whose waiting forms it takes, and the classes of these. */
export interface PlannedBlock {
  readonly part: BlockPart;
  readonly takes: readonly BlockPart[];
  readonly classes: readonly FormClass[];
}

/** Waiting forms of a part. */
export type WaitingPart = Tail;

/** Adds up waiting forms by part. */
export function waitingParts(
  forms: readonly { readonly part: BlockPart; readonly formClass: FormClass; readonly forms: number }[],
): readonly WaitingPart[] {
  const parts = new Map<string, { part: BlockPart; forms: ClassCounts }>();
  for (const { part, formClass, forms: n } of forms) {
    const known = parts.get(partKey(part)) ?? { part, forms: NO_FORMS };
    const counts = { ...NO_FORMS, [formClass]: n };
    parts.set(partKey(part), { part, forms: addClasses(known.forms, counts) });
  }
  return [...parts.keys()].sort().flatMap((key) => parts.get(key) ?? []);
}

/**
 * Blocks of a moment of the calendar: each part that holds enough independent forms, and of the others the forms that the agency has
 * seen, where they are enough. Unseen forms beside them wait and change nothing: did the seen ones wait with them, an agency that typed
 * some in would know by their block that a person had answered.
 */
export function blocksOfMoment(parts: readonly WaitingPart[], smallest: number): readonly PlannedBlock[] {
  return parts.flatMap(({ part, forms }) => {
    const classes = classesToSeal(forms, smallest);
    return classes.length > 0 ? [{ part, takes: [part], classes }] : [];
  });
}

function classesToSeal(forms: ClassCounts, smallest: number): readonly FormClass[] {
  if (forms.independent >= smallest) return FORM_CLASSES.keys;
  return fillsBlock({ ...NO_FORMS, seen: forms.seen }, smallest) ? ['seen'] : [];
}

/**
 * Blocks at the close of a round, questionnaire by questionnaire and group by group. Forms that the agency has seen are shown part by
 * part where no others are with them. Other tails are joined; where they do not fill a block all together, the seen ones among them
 * are shown and the others never.
 */
export function blocksAtClose(parts: readonly WaitingPart[], smallest: number): readonly PlannedBlock[] {
  return [...groupsOf(parts).values()].flatMap((tails) => {
    const alone = tails.filter(({ forms }) => isSeenAlone(forms));
    const { blocks, left } = joinTails(
      tails.filter(({ forms }) => !isSeenAlone(forms)),
      smallest,
    );
    const seen = [...alone, ...left.filter(({ forms }) => forms.seen > 0)].sort(byPart);
    return [
      ...blocks.flatMap((joined) => planned(joined, FORM_CLASSES.keys)),
      ...seen.flatMap((tail) => planned([tail], ['seen'])),
    ];
  });
}

/** Orders tails by part alone: the order of blocks says nothing about unseen forms beside them. */
function byPart(a: Tail, b: Tail): number {
  return partKey(a.part) < partKey(b.part) ? -1 : 1;
}

function planned(tails: readonly Tail[], classes: readonly FormClass[]): readonly PlannedBlock[] {
  const [first, ...others] = tails.map(({ part }) => part);
  if (!first) return [];
  return [{ part: joinedPart([first, ...others]), takes: [first, ...others], classes }];
}

function groupsOf(parts: readonly WaitingPart[]): ReadonlyMap<string, readonly WaitingPart[]> {
  const groups = new Map<string, WaitingPart[]>();
  for (const each of parts) {
    const key = `${each.part.questionnaireId}/${each.part.group}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}
