import type { LocalizedText, Texts } from '@hailong/kernel';
import { INDEX_METHODS, IndexMethodName } from '@hailong/statistics';
import { CHANNELS, RoundRecord, ToldApartBy } from '@hailong/surveys/domain';
import { ComparableCriteria, withoutCriteria } from '../../ranking/domain/comparable-criteria';
import { StratumOf, fieldStrata } from '../../fields/domain/field-strata';
import { CountsPart } from './part-tallies';
import { OBSTACLES, VARIANT_TEXTS } from './variant-texts';

/** Terms of a ranking that a variant changes; those that are absent stay. */
export interface VariantTerms {
  readonly method?: IndexMethodName;
  readonly comparable?: ComparableCriteria;
  /** Parts whose forms count; absent: all, also those that are not told apart. */
  readonly counts?: CountsPart;
  /** Strata that all agencies are brought to one mix of; absent: the forms count as they came. */
  readonly stratumOf?: StratumOf;
}

/** Variant of a ranking by its code and in words, with the terms that it changes or the reason why it cannot be computed. */
export interface PlannedVariant {
  readonly code: string;
  readonly text: Texts;
  readonly plan: { readonly terms: VariantTerms } | { readonly obstacle: Texts };
}

/** Ranking that variants are made of. */
export interface VariedRanking {
  readonly method: IndexMethodName;
  readonly comparable: ComparableCriteria;
  readonly rounds: readonly Pick<RoundRecord, 'roundId' | 'code' | 'document'>[];
  /** True: a form of the rounds asks the overall question. */
  readonly asksOverall: boolean;
  readonly labelOfFactor: (code: string) => LocalizedText;
}

/** Variants of an announced ranking, in the order in which they are printed; a kind that cannot be computed is listed once. */
export function plannedVariants(ranking: VariedRanking): readonly PlannedVariant[] {
  return [
    ...methodVariants(ranking),
    ...factorVariants(ranking),
    ...channelVariants(ranking),
    mixVariant(ranking),
  ];
}

function methodVariants({ method, comparable, asksOverall }: VariedRanking): readonly PlannedVariant[] {
  const weights = new Set(comparable.factors.map(({ weight = 1 }) => weight));
  const obstacleOf = (each: IndexMethodName): Texts | undefined => {
    if (each === 'weighted-factors' && weights.size < 2) return OBSTACLES.WITHOUT_WEIGHTS;
    return each === 'overall-question' && !asksOverall ? OBSTACLES.WITHOUT_OVERALL_QUESTION : undefined;
  };
  return INDEX_METHODS.keys
    .filter((each) => each !== method)
    .map((each) => {
      const obstacle = obstacleOf(each);
      return {
        ...{ code: `method.${each}`, text: VARIANT_TEXTS.method(each) },
        plan: obstacle ? { obstacle } : { terms: { method: each } },
      };
    });
}

function factorVariants({ method, comparable, labelOfFactor }: VariedRanking): readonly PlannedVariant[] {
  const kind = { code: 'without-factor', text: VARIANT_TEXTS.eachFactor };
  if (method === 'overall-question') return [{ ...kind, plan: { obstacle: OBSTACLES.FACTORS_UNUSED } }];
  if (comparable.factors.length < 2) return [{ ...kind, plan: { obstacle: OBSTACLES.SINGLE_FACTOR } }];
  return comparable.factors.map(({ code }) => ({
    code: `without-factor.${code}`,
    text: VARIANT_TEXTS.withoutFactor(code, labelOfFactor(code)),
    plan: { terms: { comparable: withoutFactor(comparable, code) } },
  }));
}

/** Compared criteria of all factors but one. */
function withoutFactor(comparable: ComparableCriteria, code: string): ComparableCriteria {
  const own = comparable.criteria.filter(({ factor }) => factor === code);
  return withoutCriteria(comparable, new Set(own.map(({ coreCode }) => coreCode)));
}

function channelVariants({ rounds }: VariedRanking): readonly PlannedVariant[] {
  const kind = { code: 'without-channel', text: VARIANT_TEXTS.eachChannel };
  const used = new Set(rounds.flatMap(({ document }) => document.channels));
  const channels = CHANNELS.keys.filter((channel) => used.has(channel));
  if (channels.length < 2) return [{ ...kind, plan: { obstacle: OBSTACLES.SINGLE_CHANNEL } }];
  const untold = roundsWithout(rounds, 'channel');
  if (untold.length > 0) return [{ ...kind, plan: { obstacle: OBSTACLES.CHANNELS_NOT_TOLD_APART(untold) } }];
  return channels.map((channel) => ({
    code: `without-channel.${channel}`,
    text: VARIANT_TEXTS.withoutChannel(channel),
    // Forms of joined blocks may be of the channel: their position is below zero and they do not count either.
    plan: { terms: { counts: (part) => part.channel >= 0 && part.channel !== CHANNELS.numberOf(channel) } },
  }));
}

function mixVariant({ rounds }: VariedRanking): PlannedVariant {
  const kind = { code: 'standard-mix', text: VARIANT_TEXTS.standardMix };
  const untold = roundsWithout(rounds, 'field');
  if (untold.length > 0) return { ...kind, plan: { obstacle: OBSTACLES.FIELDS_NOT_TOLD_APART(untold) } };
  const listed = rounds.map(({ roundId, document }) => ({ roundId, fields: document.fields ?? [] }));
  return { ...kind, plan: { terms: { stratumOf: fieldStrata(listed) } } };
}

/** Codes of the rounds whose figures are not told apart by a dimension. */
function roundsWithout(rounds: VariedRanking['rounds'], dimension: ToldApartBy): readonly string[] {
  return rounds.flatMap(({ code, document }) =>
    (document.toldApartBy ?? []).includes(dimension) ? [] : [code],
  );
}
