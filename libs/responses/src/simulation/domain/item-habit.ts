import {
  AnswerOption,
  DisplayRule,
  FilledAnswer,
  Item,
  itemsOf,
  Questionnaire,
} from '@hailong/questionnaires/domain';
import { levelAt, ratingThresholds } from './rating-thresholds';
import { choiceOf, Random, stream } from './random';
import { remarkWithin } from './remarks';

/** Habit of answering an item, drawn once for a whole simulation. */
export interface ItemHabit {
  readonly item: Item;
  /** Rule by which the item is shown; absent: always. */
  readonly showWhen?: DisplayRule;
  /** Share of blank answers, unless the item is obligatory. */
  readonly blank: number;
  /** Share of "does not apply", where that is offered. */
  readonly notApplicable: number;
  readonly draw: (random: Random, respondent: Respondent) => AnswerContent;
}

export type AnswerContent = Omit<FilledAnswer, 'item' | 'notApplicable'>;

export interface Respondent {
  /** Agency, channel and personal leaning together, in logits. */
  readonly latent: number;
}

const DIFFICULTY_SPREAD = 0.4;
/** Most people leave the box for remarks empty. */
const BLANK_TEXT = 0.94;

/** An item of the same code in the same group has the same habit on every questionnaire: it is equally hard everywhere. */
export function itemHabits(seed: number, group: string, questionnaire: Questionnaire): readonly ItemHabit[] {
  return itemsOf(questionnaire).map(({ item, showWhen }) => {
    const random = stream(seed, `item/${group}/${item.code}`);
    return {
      item,
      showWhen,
      blank: item.kind === 'text' ? BLANK_TEXT : random.between(0.01, 0.04),
      notApplicable: random.between(0.05, 0.3),
      draw: drawOf(random, item, questionnaire),
    };
  });
}

function drawOf(random: Random, item: Item, questionnaire: Questionnaire): ItemHabit['draw'] {
  switch (item.kind) {
    case 'rating':
      return rating(random, item, questionnaire);
    case 'single':
      return single(random, item);
    case 'multiple':
      return multiple(random, item);
    case 'yes-no':
      return yesNo(random.between(0.35, 0.95));
    case 'number':
      return numeric(random, item);
    case 'text':
      return (chance) => ({ text: remarkWithin(chance, item.text?.maxLength ?? 0) });
  }
}

function rating(random: Random, item: Item, { scales }: Questionnaire): ItemHabit['draw'] {
  const scale = scales.find(({ code }) => code === item.scale);
  if (scale === undefined) throw new RangeError(`the item ${item.code} has no scale`);
  const thresholds = ratingThresholds(scale);
  const difficulty = DIFFICULTY_SPREAD * random.normal();
  return (chance, { latent }) => {
    const level = levelAt(latent - difficulty + chance.logistic(), thresholds);
    return { level: scale.levels[level]?.code };
  };
}

interface LikelyOption extends AnswerOption {
  /** Single: relative to the other options. Multiple: probability of a tick. */
  readonly likelihood: number;
}

const OTHER_LIKELIHOOD = 0.03;
const LONGEST_REMARK = 60;

/** A profile spreads over its options; elsewhere the first options are the common ones (no harassment met: 90 %). */
function single(random: Random, item: Item): ItemHabit['draw'] {
  const step = random.between(0.15, 0.5);
  const options = likelyOptions(item, (at) =>
    item.purpose === 'profile' ? Math.exp(0.6 * random.normal()) : step ** at,
  );
  const optionOf = choiceOf(options, likelihoodOf);
  return (chance) => {
    const option = optionOf(chance);
    return { level: option.code, ...remarkBeside(chance, [option]) };
  };
}

function multiple(random: Random, item: Item): ItemHabit['draw'] {
  const options = likelyOptions(item, () => random.between(0.1, 0.6));
  const optionOf = choiceOf(options, likelihoodOf);
  return (chance) => {
    const ticked = options.filter(({ likelihood }) => chance.chance(likelihood));
    const atLeastOne = ticked.length > 0 ? ticked : [optionOf(chance)];
    return { options: atLeastOne.map(({ code }) => code), ...remarkBeside(chance, atLeastOne) };
  };
}

function likelyOptions(
  { options = [] }: Item,
  likelihoodAt: (at: number) => number,
): readonly LikelyOption[] {
  return options.map((option, at) => ({
    ...option,
    likelihood: option.other ? OTHER_LIKELIHOOD : likelihoodAt(at),
  }));
}

function likelihoodOf({ likelihood }: LikelyOption): number {
  return likelihood;
}

function remarkBeside(chance: Random, chosen: readonly LikelyOption[]): Pick<AnswerContent, 'text'> {
  return chosen.some(({ other }) => other) ? { text: remarkWithin(chance, LONGEST_REMARK) } : {};
}

function yesNo(yes: number): ItemHabit['draw'] {
  return (chance) => ({ level: chance.chance(yes) ? 'yes' : 'no' });
}

/** Most numbers lie around one point of their range. */
function numeric(random: Random, { number }: Item): ItemHabit['draw'] {
  const { min, max, decimals = 0 } = number ?? { min: 0, max: 0 };
  const unit = 10 ** decimals;
  const [lowest, highest] = [Math.ceil(min * unit), Math.floor(max * unit)];
  const centre = lowest + (highest - lowest) * random.between(0.3, 0.6);
  return (chance) => {
    const drawn = Math.round(centre + 0.15 * (highest - lowest) * chance.normal());
    return { number: Math.min(Math.max(drawn, lowest), highest) / unit };
  };
}
