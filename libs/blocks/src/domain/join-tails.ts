import { BlockPart, partKey } from './block-part';
import { ClassCounts, NO_FORMS, addClasses, formsIn } from './class-counts';
import { fillsBlock } from './fills-block';

/** Forms of a part that no block holds when the round closes. */
export interface Tail {
  readonly part: BlockPart;
  readonly forms: ClassCounts;
}

export interface JoinedTails {
  /** Tails of each block that can be shown. */
  readonly blocks: readonly (readonly Tail[])[];
  /** Tails that do not fill a block all together. */
  readonly left: readonly Tail[];
}

/**
 * Joins the tails of a questionnaire and group, smallest first, until those joined fill a block, so that as few forms as
 * possible lose their part. Tails that fill no block at the end are joined to the last block before them.
 */
export function joinTails(tails: readonly Tail[], smallest: number): JoinedTails {
  const blocks: Tail[][] = [];
  let open: Tail[] = [];
  for (const tail of [...tails].sort(bySize)) {
    open.push(tail);
    if (!fillsBlock(sumOf(open), smallest)) continue;
    blocks.push(open);
    open = [];
  }
  const last = blocks.at(-1);
  if (!last) return { blocks: [], left: open };
  last.push(...open);
  return { blocks, left: [] };
}

export function sumOf(tails: readonly Tail[]): ClassCounts {
  return tails.reduce((sum, { forms }) => addClasses(sum, forms), NO_FORMS);
}

function bySize(a: Tail, b: Tail): number {
  return (
    a.forms.independent - b.forms.independent ||
    formsIn(a.forms) - formsIn(b.forms) ||
    (partKey(a.part) < partKey(b.part) ? -1 : 1)
  );
}
