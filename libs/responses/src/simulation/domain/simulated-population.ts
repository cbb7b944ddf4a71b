import { Questionnaire } from '@hailong/questionnaires/domain';
import { formOfLot, lotOf } from '@hailong/surveys/domain';
import { answerDay } from './answer-day';
import { fillForm } from './fill-form';
import { ItemHabit, itemHabits } from './item-habit';
import { CHANNEL_HABITS, simulatedAgencies } from './population';
import { choiceOf, stream } from './random';
import { SimulatedAgencyInput, SimulatedForm, SimulatedGroup, SimulationInput } from './simulated-form';

/** Every agency gets this many forms before chance decides by volume. */
const FIRST_ROUNDS = 5;
/** Spread of the lean of people to praise or to blame, in logits. */
const LEANING_SPREAD = 0.9;

/**
 * Generates filled forms of invented people, one after the other, without keeping any. Agencies differ in true level and
 * in volume, questions in difficulty, people in leaning, channels slightly in mood; items are left blank or do not
 * apply. Every form obeys its questionnaire.
 *
 * @throws RangeError when there is no agency, group or channel, the window is reversed, or a number is not whole
 */
export function simulateForms(input: SimulationInput): Generator<SimulatedForm, void, undefined> {
  requireUsable(input);
  return formsOf(input);
}

function* formsOf(input: SimulationInput): Generator<SimulatedForm, void, undefined> {
  const random = stream(input.seed, 'people');
  const agencies = simulatedAgencies(input).map((agency, at) => ({
    ...agency,
    own: input.agencies[at]?.questionnaires,
    channelOf: choiceOf(input.channels, (_, channel) => agency.channelWeights[channel] ?? 0),
  }));
  const agencyOf = choiceOf(agencies, ({ volume }) => volume);
  const groupOf = choiceOf(input.groups, ({ share = 1 }) => share);
  const habitsOf = habitsByQuestionnaire(input.seed);
  for (let made = 0; made < input.responses; made += 1) {
    const fromRota = made < FIRST_ROUNDS * agencies.length ? agencies[made % agencies.length] : undefined;
    const agency = fromRota ?? agencyOf(random);
    const group = groupOf(random);
    const channel = agency.channelOf(random);
    const latent = agency.level + CHANNEL_HABITS[channel].shift + LEANING_SPREAD * random.normal();
    const answeredOn = answerDay(random, input.window, channel);
    const key = random.key();
    yield {
      ...{ agencyId: agency.agencyId, group: group.code, channel, answeredOn, key },
      answers: fillForm(random, habitsOf(group.code, questionnaireOf(group, agency.own, key)), { latent }),
    };
  }
}

/** Form of a respondent: the second where the key draws it, else that of the agency or of the group. */
function questionnaireOf(
  { code, questionnaire, second }: SimulatedGroup,
  own: SimulatedAgencyInput['questionnaires'],
  key: string,
): Questionnaire {
  if (second && formOfLot(second.form, lotOf(key)) === 1) return second.questionnaire;
  return own?.[code] ?? questionnaire;
}

type HabitsOf = (group: string, questionnaire: Questionnaire) => readonly ItemHabit[];

/** Habits are drawn once for each questionnaire, when its first respondent comes. */
function habitsByQuestionnaire(seed: number): HabitsOf {
  const known = new Map<string, Map<Questionnaire, readonly ItemHabit[]>>();
  return (code, questionnaire) => {
    const ofGroup = known.get(code) ?? new Map<Questionnaire, readonly ItemHabit[]>();
    const habits = ofGroup.get(questionnaire) ?? itemHabits(seed, code, questionnaire);
    known.set(code, ofGroup.set(questionnaire, habits));
    return habits;
  };
}

function requireUsable(input: SimulationInput): void {
  const { seed, agencies, groups, channels, window, responses } = input;
  if (agencies.length === 0 || groups.length === 0 || channels.length === 0) {
    throw new RangeError('a simulation needs at least one agency, one group and one channel');
  }
  if (window.to < window.from) throw new RangeError(`a window from ${window.from} to ${window.to}`);
  if (!Number.isInteger(seed)) throw new RangeError(`a seed is a whole number, not ${seed}`);
  if (!Number.isInteger(responses) || responses < 0) throw new RangeError(`responses: ${responses}`);
}
