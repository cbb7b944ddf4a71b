import {
  CODE_LENGTH,
  IdOrCode,
  IdOrVersion,
  SurveyPageArgs,
  TextUpTo,
  cursorOfAnotherList,
  decodeCursor,
} from '@hailong/graphql-kit';
import { SEARCH_LENGTH, parseDay } from '@hailong/kernel';
import { ArgsType, Field } from '@nestjs/graphql';
import { IsBoolean, IsEnum, IsOptional } from 'class-validator';
import type { OpinionState } from '../domain/opinion-state';
import { SurveyOpinionState } from './opinion.enums';

@ArgsType()
export class SurveyOpinionsArgs extends SurveyPageArgs {
  @IdOrCode({ nullable: true, description: 'Only of this round.' })
  readonly round?: string | null;

  @IdOrVersion({ nullable: true, description: 'Only of this questionnaire.' })
  readonly questionnaire?: string | null;

  @Field(() => String, { nullable: true, description: 'Only texts under this item, by its code.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly item?: string | null;

  @Field(() => SurveyOpinionState, { nullable: true })
  @IsOptional()
  @IsEnum(SurveyOpinionState)
  readonly state?: OpinionState | null;

  @Field(() => String, { nullable: true, description: 'Only texts sorted into this code.' })
  @IsOptional()
  @TextUpTo(CODE_LENGTH)
  readonly code?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only texts without a code.' })
  @IsOptional()
  @IsBoolean()
  readonly uncoded?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only those whose deadline is over and of which something is due.',
  })
  @IsOptional()
  @IsBoolean()
  readonly overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only texts with each of these words or parts of words; diacritics and capitals make no difference ("thu tuc" finds "Thủ tục").',
  })
  @IsOptional()
  @TextUpTo(SEARCH_LENGTH)
  readonly search?: string | null;
}

const POSITION = /^(\d{4}-\d{2}-\d{2}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Reads the day and the id after which a page begins, in a list ordered by both. */
export function positionAfter(after: string | undefined) {
  if (!after) return undefined;
  const [, text = '', id = ''] = POSITION.exec(decodeCursor(after)) ?? [];
  const day = parseDay(text);
  if (day) return { day, id };
  throw cursorOfAnotherList();
}

/** Position of a row, as its cursor holds it. */
export function positionOf(day: string, id: string): string {
  return `${day} ${id}`;
}
