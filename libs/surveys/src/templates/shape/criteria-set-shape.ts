import {
  allowed,
  anyNumber,
  calendarDay,
  listOf,
  localizedText,
  needed,
  objectOf,
  oneOf,
  parseAs,
  Shape,
  text,
  trueOrFalse,
} from '@hailong/files/domain';
import { ContentArea, CriteriaSet, Criterion, Factor, Scale, ScaleLevel } from '@hailong/criteria/domain';
import { INDEX_METHODS } from '@hailong/statistics';
import { Verdict } from '@hailong/kernel';
import { externalCodes } from './values';

export const scaleShape: Shape<Scale> = objectOf<Scale>({
  code: needed(text),
  levels: needed(listOf(objectOf<ScaleLevel>({ code: needed(text), label: needed(localizedText) }))),
  satisfied: needed(listOf(text)),
});

const criterion = objectOf<Criterion>({
  code: needed(text),
  label: needed(localizedText),
  optional: allowed(trueOrFalse),
  externalCodes: allowed(externalCodes),
  uncertainCodes: allowed(listOf(text)),
  coreCode: allowed(text),
});

const factor = objectOf<Factor>({
  code: needed(text),
  label: needed(localizedText),
  weight: allowed(anyNumber),
  criteria: needed(listOf(criterion)),
});

export const criteriaSetShape: Shape<CriteriaSet> = objectOf<CriteriaSet>({
  title: needed(localizedText),
  period: needed(objectOf<CriteriaSet['period']>({ from: needed(calendarDay), to: needed(calendarDay) })),
  source: allowed(text),
  scale: needed(scaleShape),
  method: needed(oneOf(INDEX_METHODS.keys)),
  areas: needed(
    listOf(
      objectOf<ContentArea>({
        code: needed(text),
        label: needed(localizedText),
        factors: needed(listOf(factor)),
      }),
    ),
  ),
});

/** A criteria set written as JSON, labels as strings (Vietnamese) or by language; refuses with every misfit and its path. */
export function parseCriteriaSet(json: unknown, place = ''): Verdict<CriteriaSet> {
  return parseAs(criteriaSetShape, json, place);
}
