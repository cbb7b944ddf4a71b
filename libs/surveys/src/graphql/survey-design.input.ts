import { CODE_LENGTH, LABEL_LENGTH, SurveyText, TextUpTo, Nested, NestedList } from '@hailong/graphql-kit';
import { LocalizedText } from '@hailong/kernel';
import { Field, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsBoolean, IsEnum } from 'class-validator';
import type { Channel } from '../domain/channel';
import type { RoundAccess } from '../domain/service-dimensions';
import type { GroupFrame, RespondentKind } from '../domain/survey-plan';
import { SurveyQuotaRuleInput } from './quota.input';
import {
  MOST_CATEGORIES,
  SurveyFieldInput,
  SurveyProcedureGroupInput,
  SurveyRemovalRuleInput,
} from './service-terms.input';
import { SurveyAccess, SurveyChannel, SurveyGroupFrame, SurveyRespondentKind } from './survey.enums';

/** The fields that plans and rounds share. */
@InputType({ isAbstract: true })
export abstract class SurveyDesignInput {
  @Field()
  @TextUpTo(LABEL_LENGTH)
  readonly title!: string;

  @Field(() => [SurveyChannel])
  @ArrayMaxSize(20)
  @IsEnum(SurveyChannel, { each: true })
  readonly channels!: readonly Channel[];

  @NestedList(() => SurveyQuotaRuleInput, { most: 200, defaultValue: [], description: 'At most 200.' })
  readonly quotas: readonly SurveyQuotaRuleInput[] = [];

  @NestedList(() => SurveyFieldInput, {
    most: MOST_CATEGORIES,
    defaultValue: [],
    description: 'At most 1000.',
  })
  readonly fields: readonly SurveyFieldInput[] = [];

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Every form is asked for its field, also where no quota tells fields apart.',
  })
  @IsBoolean()
  readonly asksField: boolean = false;

  @NestedList(() => SurveyProcedureGroupInput, {
    most: MOST_CATEGORIES,
    defaultValue: [],
    description: 'At most 1000.',
  })
  readonly procedureGroups: readonly SurveyProcedureGroupInput[] = [];

  @Field(() => SurveyAccess, { defaultValue: SurveyAccess.OPEN })
  @IsEnum(SurveyAccess)
  readonly access: RoundAccess = 'open';

  @Nested(() => SurveyRemovalRuleInput, {
    nullable: true,
    description: 'Stated before a round opens, and fixed from then on. Default: no form is removed.',
  })
  readonly removal?: SurveyRemovalRuleInput | null;
}

/** The fields that the respondent groups of plans and rounds share. */
@InputType({ isAbstract: true })
export abstract class SurveyGroupInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => SurveyText)
  @TextUpTo(LABEL_LENGTH)
  readonly label!: LocalizedText;

  @Field(() => [SurveyRespondentKind])
  @ArrayMaxSize(10)
  @IsEnum(SurveyRespondentKind, { each: true })
  readonly respondents!: readonly RespondentKind[];

  @Field(() => SurveyGroupFrame, { defaultValue: SurveyGroupFrame.DOSSIERS })
  @IsEnum(SurveyGroupFrame)
  readonly frame: GroupFrame = 'dossiers';
}

/** Frame of a group as a document writes it: finished dossiers are left out. */
export function listedFrame(frame: GroupFrame): { readonly frame?: GroupFrame } {
  return frame === 'dossiers' ? {} : { frame };
}
