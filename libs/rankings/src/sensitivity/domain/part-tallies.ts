import { Tally, addTallies } from '../../results/domain/tally';

/** Forms of a questionnaire in a round, by the positions that blocks carry. */
export interface PartOfForms {
  readonly roundId: number;
  readonly questionnaireId: number;
  readonly channel: number;
  readonly field: number;
}

/** Block of an agency, or a sum of blocks of one part. */
export interface PartTally extends PartOfForms, Tally {
  readonly agencyId: number;
}

/** Chooses the parts of which every form counts. */
export type CountsPart = (part: PartOfForms) => boolean;

/** Adds up blocks by agency and part: the sums are few, however many blocks there are. */
export function partTallies(blocks: readonly PartTally[]): readonly PartTally[] {
  const parts = new Map<string, PartTally[]>();
  for (const block of blocks) {
    const { agencyId, roundId, questionnaireId, channel, field } = block;
    const key = [agencyId, roundId, questionnaireId, channel, field].join('/');
    const known = parts.get(key);
    if (known) known.push(block);
    else parts.set(key, [block]);
  }
  return [...parts.values()].flatMap((each) => sumOf(each));
}

function sumOf(blocks: readonly PartTally[]): readonly PartTally[] {
  const [first] = blocks;
  if (!first) return [];
  const { agencyId, roundId, questionnaireId, channel, field, counts } = first;
  return [{ agencyId, roundId, questionnaireId, channel, field, ...addTallies(blocks, counts.length) }];
}
