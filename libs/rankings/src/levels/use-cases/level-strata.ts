import { ShownBlock } from '@hailong/blocks';
import type { ChosenField } from '@hailong/fields/domain';
import { LocalizedText } from '@hailong/kernel';
import { RoundFields, fieldMeanings } from '../../fields/domain/field-positions';
import { StratumOf, fieldStrata } from '../../fields/domain/field-strata';
import { mixOfAll } from '../../fields/domain/standard-mix';
import { CountedAnswers } from '../domain/coded-answers';
import { CountedStratum } from '../domain/level-figures';
import type { AskedLevels } from './asked-levels';

/** Service field of a standard mix. */
export interface MixedField {
  readonly code: string;
  readonly label: LocalizedText;
  /** Part in the mix, 0…1; all parts add up to 1. */
  readonly part: number;
  /** Forms of the units of the figure in the field. */
  readonly responses: number;
}

/** Mix of service fields that a figure is brought to, which is stated with it. */
export interface StandardMix {
  readonly fields: readonly MixedField[];
  /** Part of the forms of the figure that lies in these fields, 0…1. */
  readonly covered: number;
}

export interface LevelStrata {
  readonly mix: StandardMix;
  /** Stratum of each field of the mix, in their order. */
  readonly keys: readonly string[];
  readonly strata: readonly CountedStratum[];
}

/** Blocks of the units of a figure, and those of all units of the period. */
export interface BlocksToMix {
  readonly own: readonly ShownBlock[];
  readonly all: readonly ShownBlock[];
}

/**
 * Finds the mix of service fields of all units and the answers of the units of a figure in each field of it. Undefined where no field
 * has forms enough in the figure.
 */
export function levelStrata(
  { rounds }: Pick<AskedLevels, 'rounds'>,
  { own, all }: BlocksToMix,
  count: (blocks: readonly ShownBlock[]) => CountedAnswers,
): LevelStrata | undefined {
  const stratumOf = strataOf(rounds);
  const answers = countedByStratum(own, stratumOf, count);
  const mix = mixOfAll(formsBy(answers), inStrata(formsBy(countedByStratum(all, stratumOf, count))));
  if (!mix) return undefined;
  const listed = fieldsOf(rounds);
  const meaningOf = fieldMeanings(listed);
  const oldestFirst = listed.flatMap((round) => round.fields).sort(byVersion);
  const fields = new Map(oldestFirst.map((field) => [meaningOf(field), field]));
  const mixed = [...mix.parts].flatMap(([key, part]) => {
    const [field, counted] = [fields.get(key), answers.get(key)];
    return field && counted ? [{ key, field, stratum: { ...counted, part } }] : [];
  });
  return {
    keys: mixed.map(({ key }) => key),
    strata: mixed.map(({ stratum }) => stratum),
    mix: {
      covered: mix.covered,
      fields: mixed.map(({ field: { code, label }, stratum: { part, responses } }) => ({
        ...{ code, label, part, responses },
      })),
    },
  };
}

/** Strata by service field over the rounds of a figure. */
export function strataOf(rounds: AskedLevels['rounds']): StratumOf {
  return fieldStrata(fieldsOf(rounds));
}

/** Orders fields of plans before those of the list, and these by version, so that the newest label is the last. */
function byVersion(a: ChosenField, b: ChosenField): number {
  return (a.listVersion ?? 0) - (b.listVersion ?? 0);
}

function fieldsOf(rounds: AskedLevels['rounds']): readonly RoundFields[] {
  return rounds.map(({ roundId, document: { fields = [] } }) => ({ roundId, fields }));
}

type ByStratum<T> = ReadonlyMap<string | undefined, T>;

function countedByStratum(
  blocks: readonly ShownBlock[],
  stratumOf: StratumOf,
  count: (blocks: readonly ShownBlock[]) => CountedAnswers,
): ByStratum<CountedAnswers> {
  const keys = [...new Set(blocks.map(stratumOf))].sort();
  return new Map(keys.map((key) => [key, count(blocks.filter((block) => stratumOf(block) === key))]));
}

function formsBy(answers: ByStratum<CountedAnswers>): ByStratum<number> {
  return new Map([...answers].map(([key, { responses }]) => [key, responses]));
}

function inStrata(forms: ByStratum<number>): ReadonlyMap<string, number> {
  return new Map([...forms].flatMap(([key, n]) => (key === undefined ? [] : [[key, n] as const])));
}
