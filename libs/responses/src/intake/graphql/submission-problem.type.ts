import { SurveyProblem } from '@hailong/graphql-kit';
import { Problem } from '@hailong/kernel';
import { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { SubmissionCode } from '../domain/submission-code';

@ObjectType({ implements: () => [SurveyProblem], description: 'The questionnaire has no such item.' })
export class SurveyUnknownItem extends SurveyProblem {
  @Field()
  readonly item!: string;
}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'A level or option that the item does not offer, such as a "6" of 5.',
})
export class SurveyLevelOutsideScale extends SurveyProblem {
  @Field()
  readonly item!: string;
}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'By the earlier answers this item is not asked.',
})
export class SurveyAnswerToHiddenItem extends SurveyProblem {
  @Field()
  readonly item!: string;
}

@ObjectType({ implements: () => [SurveyProblem], description: 'An obligatory item was not answered.' })
export class SurveyMissingItem extends SurveyProblem {
  @Field()
  readonly item!: string;
}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'Any other fault of one answer; `code` tells which.',
})
export class SurveyUnusableAnswer extends SurveyProblem {
  @Field()
  readonly item!: string;
}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'The round takes no answers: not yet, no longer, or not through this channel.',
})
export class SurveyRoundNotOpen extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'The form is not for this group of respondents.',
})
export class SurveyWrongRespondentGroup extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description:
    'No such round, field or procedure group of it, or the agency does not take part in it; `code` tells which.',
})
export class SurveyWrongAddress extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description: 'The key, the sheet or the channel of the submission cannot be used; `code` tells which.',
})
export class SurveyUnusableSubmission extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description:
    'The plan asks for no more forms of this kind: the form was not recorded and need not be sent again.',
})
export class SurveyQuotaFull extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description:
    'By an answer to a question about eligibility the survey is not about this person: not recorded.',
})
export class SurveyNotEligible extends SurveyProblem {
  @Field()
  readonly item!: string;
}

@ObjectType({
  implements: () => [SurveyProblem],
  description:
    'The round takes forms of invited people, and this one does not prove that its sender is one; `code` tells why.',
})
export class SurveyInvitationUnusable extends SurveyProblem {}

const TYPES: Readonly<Record<SubmissionCode, Type<SurveyProblem>>> = {
  ITEM_UNKNOWN: SurveyUnknownItem,
  LEVEL_UNKNOWN: SurveyLevelOutsideScale,
  OPTION_UNKNOWN: SurveyLevelOutsideScale,
  ANSWER_UNEXPECTED: SurveyAnswerToHiddenItem,
  ANSWER_MISSING: SurveyMissingItem,
  ITEM_REPEATED: SurveyUnusableAnswer,
  NOT_APPLICABLE_UNEXPECTED: SurveyUnusableAnswer,
  NUMBER_OUTSIDE: SurveyUnusableAnswer,
  TEXT_TOO_LONG: SurveyUnusableAnswer,
  ANSWER_UNSUITED: SurveyUnusableAnswer,
  ANSWER_UNCLEAR: SurveyUnusableAnswer,
  ANSWER_TEXT_UNEXPECTED: SurveyUnusableAnswer,
  SHEET_UNREADABLE: SurveyUnusableAnswer,
  ROUND_NOT_OPEN: SurveyRoundNotOpen,
  ROUND_CLOSED: SurveyRoundNotOpen,
  ROUND_WINDOW_NOT_OPEN: SurveyRoundNotOpen,
  ROUND_WINDOW_EXPIRED: SurveyRoundNotOpen,
  CHANNEL_NOT_OPEN: SurveyRoundNotOpen,
  GROUP_UNSUITED: SurveyWrongRespondentGroup,
  UNKNOWN_ROUND: SurveyWrongAddress,
  PARTICIPANT_UNKNOWN: SurveyWrongAddress,
  UNKNOWN_FIELD: SurveyWrongAddress,
  UNKNOWN_PROCEDURE_GROUP: SurveyWrongAddress,
  QUOTA_FULL: SurveyQuotaFull,
  INVITATION_NEEDED: SurveyInvitationUnusable,
  CREDENTIAL_UNUSABLE: SurveyInvitationUnusable,
  INVITATION_UNKNOWN: SurveyInvitationUnusable,
  INVITATION_EXPIRED: SurveyInvitationUnusable,
  INVITATION_USED: SurveyInvitationUnusable,
  INVITATION_EXCHANGE_USED: SurveyInvitationUnusable,
  INVITATION_KEY_UNCLEAR: SurveyInvitationUnusable,
  SHORT_CODE_MALFORMED: SurveyInvitationUnusable,
  RESPONDENT_OUTSIDE: SurveyNotEligible,
  BAD_KEY: SurveyUnusableSubmission,
  SERIAL_MISSING: SurveyUnusableSubmission,
  SERIAL_TOO_LONG: SurveyUnusableSubmission,
  SERIAL_ROUNDED: SurveyUnusableSubmission,
  SERIAL_UNREADABLE: SurveyUnusableSubmission,
  EXAMPLE_ROW: SurveyUnusableSubmission,
  TICKET_UNUSABLE: SurveyUnusableSubmission,
  TICKET_TOO_FRESH: SurveyUnusableSubmission,
  SHEET_MALFORMED: SurveyUnusableSubmission,
  SHEET_WITHOUT_QUESTIONNAIRE: SurveyUnusableSubmission,
  CHANNEL_NEEDS_OPERATOR: SurveyUnusableSubmission,
  CHANNEL_NOT_TYPED_IN: SurveyUnusableSubmission,
  COUNTER_NEEDED: SurveyUnusableSubmission,
};

/** The problem as its own named type. */
export function submissionProblemOf({ code, place, vi, en }: Problem): SurveyProblem {
  const type = isSubmissionCode(code) ? TYPES[code] : SurveyUnusableAnswer;
  return Object.assign(new type(), { code, place, message: vi, messageEn: en, item: place });
}

function isSubmissionCode(code: string): code is SubmissionCode {
  return Object.hasOwn(TYPES, code);
}
