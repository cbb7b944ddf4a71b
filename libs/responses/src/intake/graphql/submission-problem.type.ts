import { SurveyProblem } from '@hailong/graphql-kit';
import { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { SubmissionCode, SubmissionProblem } from '../domain/submission-code';

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
  description:
    'The round takes no answers: not yet, no longer, not through this channel, or none of people because it is a demonstration.',
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
    'No such round, field, procedure group, cluster or collecting body of it, none that its plan counts this form in, or the agency does not take part in it or is not for this operator; `code` tells which.',
})
export class SurveyWrongAddress extends SurveyProblem {}

@ObjectType({
  implements: () => [SurveyProblem],
  description:
    'The key, the sheet, the channel or the day of the submission cannot be used; `code` tells which.',
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
    'The round takes forms of invited people, and this one does not prove that its sender is one, or which form was drawn; `code` tells why.',
})
export class SurveyInvitationUnusable extends SurveyProblem {}

/** The type of each problem; a code that is missing here does not compile. */
const TYPES: Readonly<Record<SubmissionCode, Type<SurveyProblem>>> = {
  ITEM_UNKNOWN: SurveyUnknownItem,
  LEVEL_UNKNOWN: SurveyLevelOutsideScale,
  OPTION_UNKNOWN: SurveyLevelOutsideScale,
  ANSWER_UNEXPECTED: SurveyAnswerToHiddenItem,
  ANSWER_MISSING: SurveyMissingItem,
  ITEM_REPEATED: SurveyUnusableAnswer,
  ANSWER_UNSUITED: SurveyUnusableAnswer,
  ANSWER_UNCLEAR: SurveyUnusableAnswer,
  ANSWER_TEXT_UNEXPECTED: SurveyUnusableAnswer,
  NOT_APPLICABLE_UNEXPECTED: SurveyUnusableAnswer,
  NUMBER_OUTSIDE: SurveyUnusableAnswer,
  TEXT_TOO_LONG: SurveyUnusableAnswer,
  SHEET_UNREADABLE: SurveyUnusableAnswer,
  RESPONDENT_OUTSIDE: SurveyNotEligible,
  DEMONSTRATION_NOT_OPEN: SurveyRoundNotOpen,
  ROUND_NOT_OPEN: SurveyRoundNotOpen,
  ROUND_CLOSED: SurveyRoundNotOpen,
  ROUND_WINDOW_NOT_OPEN: SurveyRoundNotOpen,
  ROUND_WINDOW_EXPIRED: SurveyRoundNotOpen,
  ENTRY_EXPIRED: SurveyRoundNotOpen,
  RECEIVED_DAY_TOO_LATE: SurveyUnusableSubmission,
  RECEIVED_DAY_OUTSIDE: SurveyUnusableSubmission,
  CHANNEL_NOT_OPEN: SurveyRoundNotOpen,
  GROUP_UNSUITED: SurveyWrongRespondentGroup,
  DRAWN_FORM_DIFFERENT: SurveyUnusableSubmission,
  NOT_FOUND: SurveyWrongAddress,
  PARTICIPANT_UNKNOWN: SurveyWrongAddress,
  ENTRY_AGENCY_OUTSIDE: SurveyWrongAddress,
  COLLECTING_BODY_UNKNOWN: SurveyWrongAddress,
  COLLECTING_BODY_DIFFERENT: SurveyWrongAddress,
  FIELD_UNKNOWN: SurveyWrongAddress,
  FIELD_UNEXPECTED: SurveyWrongAddress,
  PROCEDURE_GROUP_UNKNOWN: SurveyWrongAddress,
  PROCEDURE_GROUP_UNEXPECTED: SurveyWrongAddress,
  CLUSTER_UNKNOWN: SurveyWrongAddress,
  CLUSTER_UNEXPECTED: SurveyWrongAddress,
  FIELD_MISSING: SurveyWrongAddress,
  FIELD_UNSUITED: SurveyWrongAddress,
  PROCEDURE_GROUP_MISSING: SurveyWrongAddress,
  PROCEDURE_GROUP_UNSUITED: SurveyWrongAddress,
  PROCEDURE_GROUP_DIFFERENT: SurveyWrongAddress,
  FORM_BLANK: SurveyUnusableSubmission,
  QUOTA_FULL: SurveyQuotaFull,
  INVITATION_MISSING: SurveyInvitationUnusable,
  BODY_INVITATION_MISSING: SurveyInvitationUnusable,
  BODY_FORM_UNSUITED: SurveyUnusableSubmission,
  CREDENTIAL_UNUSABLE: SurveyInvitationUnusable,
  HALF_PROOF_MISSING: SurveyInvitationUnusable,
  HALF_PROOF_UNUSABLE: SurveyInvitationUnusable,
  INVITATION_UNKNOWN: SurveyInvitationUnusable,
  INVITATION_UNSUITED: SurveyInvitationUnusable,
  INVITATION_EXCHANGE_UNSUITED: SurveyInvitationUnusable,
  INVITATION_EXPIRED: SurveyInvitationUnusable,
  DOSSIER_TICKET_UNUSABLE: SurveyInvitationUnusable,
  INVITATION_KEY_UNCLEAR: SurveyInvitationUnusable,
  SHORT_CODE_MALFORMED: SurveyInvitationUnusable,
  KEY_MALFORMED: SurveyUnusableSubmission,
  SERIAL_MISSING: SurveyUnusableSubmission,
  SERIAL_TOO_LONG: SurveyUnusableSubmission,
  SERIAL_UNCLEAR: SurveyUnusableSubmission,
  SERIAL_UNREADABLE: SurveyUnusableSubmission,
  EXAMPLE_ROW_UNEXPECTED: SurveyUnusableSubmission,
  TICKET_UNUSABLE: SurveyUnusableSubmission,
  TICKET_TOO_EARLY: SurveyUnusableSubmission,
  SHEET_MALFORMED: SurveyUnusableSubmission,
  QUESTIONNAIRE_MISSING: SurveyUnusableSubmission,
  OPERATOR_MISSING: SurveyUnusableSubmission,
  CHANNEL_UNSUITED: SurveyUnusableSubmission,
  COUNTER_MISSING: SurveyUnusableSubmission,
};

/** Returns the problem as its own named type. */
export function submissionProblemOf({ code, place, vi, en }: SubmissionProblem): SurveyProblem {
  return Object.assign(new TYPES[code](), { code, place, message: vi, messageEn: en, item: place });
}
