import {
  Shape,
  allowed,
  anyNumber,
  calendarDay,
  listOf,
  mapOf,
  misfit,
  needed,
  objectOf,
  oneOf,
  parseAs,
  text,
  trueOrFalse,
  wholeNumber,
  withCheck,
} from '@hailong/files/domain';
import { Texts, Verdict } from '@hailong/kernel';
import { PointStep, WITHOUT_CASES } from '@hailong/statistics/domain';
import { conversionProblems } from './check-conversion';
import {
  COUNT_UNITS,
  ComponentRule,
  ConversionComponent,
  ConversionGrade,
  DeductionRule,
  FRAME_COUNTS,
  GivenRule,
  LegalDocument,
  LinearRule,
  NamedCount,
  PointConversion,
  StepsRule,
  Uncertainty,
} from './conversion';

const bothTexts = objectOf<Texts>({ vi: needed(text), en: needed(text) });

const legalDocument = objectOf<LegalDocument>({
  title: needed(bothTexts),
  number: needed(text),
  signedOn: needed(calendarDay),
});

const sum = mapOf(wholeNumber, /^[a-z][a-z0-9_]*$/, {
  vi: 'tên số liệu viết thường, ví dụ dossiers_overdue',
  en: 'the name of a count in lower case, such as dossiers_overdue',
});

const share = {
  good: needed(sum),
  all: needed(sum),
  withoutCases: needed(oneOf(WITHOUT_CASES.keys)),
};

const RULES: { readonly [K in ComponentRule['kind']]: Shape<Extract<ComponentRule, { kind: K }>> } = {
  linear: objectOf<LinearRule>({
    kind: needed(oneOf(['linear'])),
    ...share,
    fullFrom: needed(anyNumber),
  }),
  steps: objectOf<StepsRule>({
    kind: needed(oneOf(['steps'])),
    ...share,
    steps: needed(listOf(objectOf<PointStep>({ from: needed(anyNumber), points: needed(anyNumber) }))),
  }),
  deduction: objectOf<DeductionRule>({
    kind: needed(oneOf(['deduction'])),
    cases: needed(sum),
    perCase: needed(anyNumber),
  }),
  given: objectOf<GivenRule>({ kind: needed(oneOf(['given'])), points: needed(text) }),
};

const KINDS = Object.keys(RULES).join(', ');

/** Reads a rule by its kind. */
const rule: Shape<ComponentRule> = {
  blank: RULES.linear.blank,
  read(spot) {
    const kind: unknown = (spot.value as { kind?: unknown } | null | undefined)?.kind;
    if (typeof kind === 'string' && Object.hasOwn(RULES, kind))
      return RULES[kind as ComponentRule['kind']].read(spot);
    const expected = {
      vi: `quy tắc có "kind" là một trong: ${KINDS}`,
      en: `a rule with a "kind" of: ${KINDS}`,
    };
    return misfit<ComponentRule>(spot, expected, RULES.linear.blank);
  },
};

const conversion = objectOf<PointConversion>({
  code: needed(text),
  title: needed(bothTexts),
  invented: needed(trueOrFalse),
  legalBasis: needed(listOf(legalDocument)),
  source: needed(bothTexts),
  validFrom: needed(calendarDay),
  validTo: allowed(calendarDay),
  endedBy: allowed(legalDocument),
  decimals: needed(wholeNumber),
  counts: needed(
    listOf(
      objectOf<NamedCount>({
        name: needed(text),
        label: needed(bothTexts),
        unit: allowed(oneOf(COUNT_UNITS.keys)),
        frame: allowed(oneOf(FRAME_COUNTS.keys)),
      }),
    ),
  ),
  components: needed(
    listOf(
      objectOf<ConversionComponent>({
        code: needed(text),
        label: needed(bothTexts),
        most: needed(anyNumber),
        rule: needed(rule),
      }),
    ),
  ),
  maximum: needed(anyNumber),
  grades: needed(
    listOf(
      objectOf<ConversionGrade>({
        code: needed(text),
        label: needed(bothTexts),
        from: needed(anyNumber),
        below: allowed(anyNumber),
      }),
    ),
  ),
  uncertain: needed(listOf(objectOf<Uncertainty>({ about: needed(text), text: needed(bothTexts) }))),
});

/**
 * Reads a conversion written as JSON, one that ships or one of a province. Refuses with every problem and its path
 * (`components[2].rule.steps`): keys and values that do not fit first, then, of a document that reads well, rules that
 * contradict each other.
 */
export function parseConversion(json: unknown): Verdict<PointConversion> {
  const read = parseAs(conversion, json, '');
  return read.ok ? parseAs(withCheck(conversion, conversionProblems), json, '') : read;
}
