import { SurveyFinding, SurveyProblem, faultBehind, findingOf } from '@hailong/graphql-kit';
import { RESPONSE_ID } from '@hailong/kernel';
import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { Outcome } from '../use-cases/receive-form.use-case';
import { Reader } from '@hailong/questionnaires/domain';
import { NOTES, PROBLEMS } from '../domain/problems';
import { ResponseReceipt } from '../domain/response-receipt';
import { SubmissionVerdict } from '../domain/submission-code';
import { submissionProblemOf } from './submission-problem.type';

const NOTICES =
  'Answers that were left out because earlier answers hide their items; to be shown to the sender. The place of each is the code of its item.';

@ObjectType({ description: 'The form is in, durably, and counted.' })
export class SurveyResponseAccepted {
  @Field({
    description:
      'For `surveyReceipt`; of a form that an operator typed in, the id of the response. Reveals nothing of the answers.',
  })
  readonly receipt!: string;

  @Field({
    description:
      'It had been counted before: this was a retry with the same key, and its answers were not looked at.',
  })
  readonly repeated!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Of a form that an operator typed in under a serial that was there: what to do where the first was typed in wrongly.',
  })
  readonly message!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in English.' })
  readonly messageEn!: string | null;

  @Field(() => [SurveyFinding], { description: NOTICES })
  readonly notices!: readonly SurveyFinding[];
}

@ObjectType({
  description:
    'The form says too little to count: it is kept as invalid (FORM_BLANK) and in no figure. The same key, serial or credential may still send it once with more answers.',
})
export class SurveyResponseBlank {
  @Field({ description: 'For `surveyReceipt`; of a form that an operator typed in, the id of the response.' })
  readonly receipt!: string;

  @Field({ description: 'A blank form of the same key was kept before.' })
  readonly repeated!: boolean;

  @Field(() => Int, { description: 'Answers that are missing to a form that counts.' })
  readonly missing!: number;

  @Field()
  readonly code!: string;

  @Field()
  readonly message!: string;

  @Field()
  readonly messageEn!: string;

  @Field(() => [SurveyFinding], { description: NOTICES })
  readonly notices!: readonly SurveyFinding[];
}

@ObjectType({
  description:
    'The form is in, and by its own answers its sender had nothing to rate: screened out, in no figure and no minimum. The same key may still send it once with other answers.',
})
export class SurveyResponseScreenedOut {
  @Field({ description: 'For `surveyReceipt`; of a form that an operator typed in, the id of the response.' })
  readonly receipt!: string;

  @Field({ description: 'It was in before: this was a retry with the same key.' })
  readonly repeated!: boolean;

  @Field(() => [SurveyFinding], { description: NOTICES })
  readonly notices!: readonly SurveyFinding[];
}

@ObjectType({
  description:
    'Nothing was stored; every problem is named and says what to do: most are mended and sent again with the same key; with TICKET_UNUSABLE the form needs a new key, with SurveyQuotaFull and SurveyNotEligible it need not be sent again.',
})
export class SurveyResponseRefused {
  @Field(() => [SurveyProblem])
  readonly problems!: readonly SurveyProblem[];
}

export const SurveySubmitResponseResult = createUnionType({
  name: 'SurveySubmitResponseResult',
  types: () =>
    [SurveyResponseAccepted, SurveyResponseRefused, SurveyResponseBlank, SurveyResponseScreenedOut] as const,
});

@ObjectType({
  description:
    'A fault befell this form of a list, and not the others: whether it is in shows when it is sent again with the same key.',
})
export class SurveyResponseUndecided {
  @Field({ description: 'One of the codes of faults, such as SURVEY_BUSY.' })
  readonly code!: string;

  @Field()
  readonly message!: string;

  @Field()
  readonly messageEn!: string;

  @Field(() => Int, { nullable: true, description: 'Milliseconds to wait before it is sent again.' })
  readonly retryAfterMs!: number | null;
}

export const SurveySubmitResponsesResult = createUnionType({
  name: 'SurveySubmitResponsesResult',
  types: () =>
    [
      SurveyResponseAccepted,
      SurveyResponseRefused,
      SurveyResponseUndecided,
      SurveyResponseBlank,
      SurveyResponseScreenedOut,
    ] as const,
});

export function outcomeType(outcome: Outcome): typeof SurveySubmitResponsesResult {
  if (outcome.decided) return submissionResultOf(outcome.verdict);
  const { code, vi: message, en: messageEn, details } = faultBehind(outcome.fault);
  const { retryAfterMs = null } = details;
  return Object.assign(new SurveyResponseUndecided(), { code, message, messageEn, retryAfterMs });
}

/** A clerk's receipt is the id of the response: he may have to find his own mistake, and is told how to mend it. */
export function enteredType(outcome: Outcome): typeof SurveySubmitResponsesResult {
  const entered = outcomeType(outcome);
  if (entered instanceof SurveyResponseAccepted && entered.repeated) Object.assign(entered, REPEATED);
  if (entered instanceof SurveyResponseBlank) Object.assign(entered, blankWords(entered.missing, 'official'));
  return 'receipt' in entered
    ? Object.assign(entered, { receipt: RESPONSE_ID.of(entered.receipt) })
    : entered;
}

export function submissionResultOf(
  verdict: SubmissionVerdict<ResponseReceipt>,
): typeof SurveySubmitResponseResult {
  if (verdict.ok) return storedType(verdict.value);
  return Object.assign(new SurveyResponseRefused(), { problems: verdict.problems.map(submissionProblemOf) });
}

const { vi: message, en: messageEn } = NOTES.SERIAL_REPEATED.at('');
const REPEATED = { message, messageEn };

function storedType({ receipt, repeated, setAside, missing = 0, notices = [] }: ResponseReceipt) {
  const stored = { receipt, repeated, notices: notices.map(findingOf) };
  if (setAside === 'screened-out') return Object.assign(new SurveyResponseScreenedOut(), stored);
  if (setAside === undefined) return Object.assign(new SurveyResponseAccepted(), stored);
  return Object.assign(new SurveyResponseBlank(), {
    ...stored,
    missing,
    ...blankWords(missing, 'respondent'),
  });
}

function blankWords(missing: number, reader: Reader) {
  const { code, vi, en } = PROBLEMS.FORM_BLANK.at('', missing, reader);
  return { code, message: vi, messageEn: en };
}
