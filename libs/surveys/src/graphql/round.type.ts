import type { AgencyScope } from '@hailong/database';
import { SurveyDay, SurveyText, IdField } from '@hailong/graphql-kit';
import { CalendarDay, LocalizedText, ROUND_ID } from '@hailong/kernel';
import { Directive, Field, Int, ObjectType } from '@nestjs/graphql';
import type { RoundAccess, ToldApartBy } from '../domain/service-dimensions';
import type { Channel } from '../domain/channel';
import type { RemovalRule } from '../domain/form-marks';
import type { GroupFrame, RespondentKind } from '../domain/survey-plan';
import type { RoundState } from '../domain/survey-round';
import { SurveyQuotaOrigin } from './quota-origin.type';
import { SurveyQuotaRule } from './quota.type';
import { SurveyField, SurveyProcedureGroup, SurveyRemovalRule } from './service-terms.type';
import {
  SurveyAccess,
  SurveyChannel,
  SurveyGroupFrame,
  SurveyRespondentKind,
  SurveyRoundState,
  SurveyToldApartBy,
} from './survey.enums';

@ObjectType({ description: 'Days on which answers are taken, all included.' })
export class SurveyRoundWindow {
  @Field(() => SurveyDay)
  readonly opensOn!: CalendarDay;

  @Field(() => SurveyDay)
  readonly closesOn!: CalendarDay;

  @Field(() => SurveyDay, {
    nullable: true,
    description:
      'Until when forms that were received by closesOn may be typed in or imported; null: closesOn.',
  })
  readonly entryUntil?: CalendarDay;
}

@ObjectType({ description: 'Days on which the dossiers that count were finished, both included.' })
export class SurveyServiceWindow {
  @Field(() => SurveyDay)
  readonly from!: CalendarDay;

  @Field(() => SurveyDay)
  readonly to!: CalendarDay;
}

@ObjectType()
export class SurveyDeadline {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => SurveyDay, { description: 'Included.' })
  readonly on!: CalendarDay;
}

@ObjectType({ description: 'A second questionnaire, which a random share of a respondent group gets.' })
export class SurveySecondForm {
  @Field(() => Int, { description: 'Share that gets it, percent.' })
  readonly percent!: number;

  @Field(() => Int, { description: 'Seed of the draw.' })
  readonly seed!: number;

  /** Resolved through a loader. */
  readonly questionnaireId!: number;
}

@ObjectType({ description: 'Nhóm đối tượng: people that get one questionnaire, or one of two by a draw.' })
export class SurveyRespondentGroup {
  @Field()
  readonly code!: string;

  @Field(() => SurveyText)
  readonly label!: LocalizedText;

  @Field(() => [SurveyRespondentKind])
  readonly respondents!: readonly RespondentKind[];

  @Field(() => SurveyGroupFrame)
  readonly frame!: GroupFrame;

  @Field(() => SurveySecondForm, { nullable: true, description: 'Null: all get the first.' })
  readonly secondForm!: SurveySecondForm | null;

  /** Resolved through a loader. */
  readonly questionnaireId!: number;
}

@ObjectType({ description: "An agency's own questionnaire for a group." })
export class SurveyGroupQuestionnaire {
  @Field({ description: 'Code of the respondent group.' })
  readonly group!: string;

  /** Resolved through a loader. */
  readonly questionnaireId!: number;
}

@ObjectType({ description: 'An agency that takes part.' })
export class SurveyParticipant {
  @Field({ description: 'Agencies are ranked inside their group.' })
  readonly rankingGroup!: string;

  @Field({ description: 'Class by which quotas tell agencies apart.' })
  readonly unitClass!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Group of units that shows, once the round is final, the forms that never filled a block of their own. Null: none.',
  })
  readonly unitGroup!: string | null;

  @Field(() => [SurveyGroupQuestionnaire], { description: "Where it does not use the group's." })
  readonly questionnaires!: readonly SurveyGroupQuestionnaire[];

  /** Resolved through a loader. */
  readonly agencyId!: number;
}

@ObjectType({ description: 'A survey round (đợt khảo sát): one fielding of a plan.' })
@Directive('@key(fields: "code")')
@Directive('@key(fields: "id")')
export class SurveyRound {
  @IdField(ROUND_ID)
  readonly id!: number;

  @Field({ description: 'Unique for its owner.' })
  readonly code!: string;

  @Field(() => SurveyRoundState)
  readonly state!: RoundState;

  @Field()
  readonly title!: string;

  @Field(() => Int)
  readonly year!: number;

  @Field(() => SurveyRoundWindow)
  readonly window!: SurveyRoundWindow;

  @Field(() => SurveyServiceWindow)
  readonly service!: SurveyServiceWindow;

  @Field(() => [SurveyDeadline])
  readonly deadlines!: readonly SurveyDeadline[];

  @Field(() => [SurveyChannel])
  readonly channels!: readonly Channel[];

  @Field(() => [SurveyRespondentGroup])
  readonly groups!: readonly SurveyRespondentGroup[];

  @Field(() => [SurveyParticipant])
  readonly participants!: readonly SurveyParticipant[];

  @Field(() => [SurveyQuotaRule])
  readonly quotas!: readonly SurveyQuotaRule[];

  @Field(() => [SurveyQuotaOrigin], { description: 'From which plan, as it then was, it has its rules.' })
  readonly quotaOrigins!: readonly SurveyQuotaOrigin[];

  @Field(() => [SurveyField])
  readonly fields!: readonly SurveyField[];

  @Field({ description: 'Every form is asked for its field, also where no quota tells fields apart.' })
  readonly asksField!: boolean;

  @Field(() => [SurveyProcedureGroup])
  readonly procedureGroups!: readonly SurveyProcedureGroup[];

  @Field(() => SurveyAccess)
  readonly access!: RoundAccess;

  @Field(() => Int, {
    description: 'Percent of the rating items shown to a person and applying that a valid form answers.',
  })
  readonly leastAnswered!: number;

  @Field(() => Int, { description: 'Fewest forms in the index for a rank.' })
  readonly minimumResponses!: number;

  @Field(() => [SurveyToldApartBy], { description: 'Ways in which figures tell forms apart.' })
  readonly toldApartBy!: readonly ToldApartBy[];

  @Field(() => Int, {
    nullable: true,
    description: 'Fewest independent forms that are shown together. Null: as many as the portal asks for.',
  })
  readonly smallestBlock!: number | null;

  @Field(() => SurveyRemovalRule, {
    nullable: true,
    description:
      'Forms that are removed when it becomes final, where that is requested; stated before it opened. Null: none.',
  })
  readonly removal!: RemovalRule | null;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which the removal was requested. Null: it was not.',
  })
  readonly removalOn!: CalendarDay | null;

  @Field({ description: 'Its answers are simulated (số liệu mô phỏng).' })
  readonly demonstration!: boolean;

  @Field({ description: 'To try the form in (điền thử): its answers count in no result and no ranking.' })
  readonly trial!: boolean;

  @Field(() => SurveyDay, {
    nullable: true,
    description: 'Day on which it was closed. Null: it is not closed, or was final before that day was kept.',
  })
  readonly closedOn!: CalendarDay | null;

  /** Resolved through loaders. */
  readonly agencyId!: number;
  readonly planId!: number;
  /** The reading agency: it sees its own drafts behind this as well. */
  readonly reader?: AgencyScope;
}
