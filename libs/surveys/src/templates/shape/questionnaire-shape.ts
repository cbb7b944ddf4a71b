import {
  allowed,
  anyNumber,
  listOf,
  localizedText,
  needed,
  objectOf,
  oneOf,
  parseAs,
  Shape,
  text,
  trueOrFalse,
  wholeNumber,
  withCheck,
} from '@hailong/files/domain';
import { Verdict } from '@hailong/kernel';
import {
  AnswerOption,
  Item,
  ITEM_KINDS,
  PURPOSES,
  Questionnaire,
  Section,
} from '@hailong/questionnaires/domain';
import { scaleShape } from './criteria-set-shape';
import { displayRuleShape } from './display-rule-shape';
import { unknownScales } from './known-names';
import { externalCodes } from './values';

const option = objectOf<AnswerOption>({
  code: needed(text),
  label: needed(localizedText),
  other: allowed(trueOrFalse),
});

const item = objectOf<Item>({
  code: needed(text),
  kind: needed(oneOf(ITEM_KINDS.keys)),
  purpose: needed(oneOf(PURPOSES.keys)),
  label: needed(localizedText),
  criterion: allowed(text),
  overall: allowed(trueOrFalse),
  externalCodes: allowed(externalCodes),
  uncertainCodes: allowed(listOf(text)),
  scale: allowed(text),
  options: allowed(listOf(option)),
  number: allowed(
    objectOf<NonNullable<Item['number']>>({
      min: needed(anyNumber),
      max: needed(anyNumber),
      decimals: allowed(wholeNumber),
      classBounds: allowed(listOf(anyNumber)),
    }),
  ),
  text: allowed(objectOf<NonNullable<Item['text']>>({ maxLength: needed(wholeNumber) })),
  required: allowed(trueOrFalse),
  mayNotApply: allowed(trueOrFalse),
  eligible: allowed(listOf(text)),
  showWhen: allowed(displayRuleShape),
});

const section = objectOf<Section>({
  code: needed(text),
  title: needed(localizedText),
  introduction: allowed(localizedText),
  showWhen: allowed(displayRuleShape),
  items: needed(listOf(item)),
});

export const questionnaireShape: Shape<Questionnaire> = withCheck(
  objectOf<Questionnaire>({
    title: needed(localizedText),
    languages: needed(listOf(text)),
    introduction: allowed(localizedText),
    source: allowed(text),
    scales: needed(listOf(scaleShape)),
    sections: needed(listOf(section)),
  }),
  unknownScales,
);

/**
 * A questionnaire written as JSON; refuses with every misfit, and every item that names a scale it does not list.
 * Whether its parts fit together (rules, options, criteria) is asked when it is published.
 */
export function parseQuestionnaire(json: unknown, place = ''): Verdict<Questionnaire> {
  return parseAs(questionnaireShape, json, place);
}
