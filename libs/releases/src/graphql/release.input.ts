import { CODE_LENGTH, Nested, SurveyDay, TextUpTo } from '@hailong/graphql-kit';
import type { CalendarDay } from '@hailong/kernel';
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { LONGEST_NUMBER, LONGEST_REASON, LONGEST_SIGNER } from '../domain/release-step';

export const MOST_EDITIONS = 1_000_000;

@InputType({ description: 'A ranking to be frozen as of last night.' })
export class SurveyReleaseToPrepareInput {
  @Field({ description: 'Code of the release, an address that stays: xep-hang-2026.' })
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field({ description: 'Code of an announced scheme.' })
  @TextUpTo(CODE_LENGTH)
  readonly scheme!: string;

  @Field(() => Int, { nullable: true, description: 'Version of the scheme. Default: the one in force.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_EDITIONS)
  readonly schemeVersion?: number | null;
}

@InputType({ description: 'An edition of a release.' })
export class SurveyReleaseEditionInput {
  @Field()
  @TextUpTo(CODE_LENGTH)
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: 'Default: the newest.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_EDITIONS)
  readonly edition?: number | null;
}

@InputType({ description: 'An edition that the agencies concerned may look at.' })
export class SurveyReleaseToPreviewInput extends SurveyReleaseEditionInput {
  @Field(() => SurveyDay, { description: 'Last day of the preview.' })
  @IsString()
  readonly until!: CalendarDay;
}

@InputType({ description: 'An edition that is returned, to be prepared anew.' })
export class SurveyReleaseToReturnInput extends SurveyReleaseEditionInput {
  @Field({ description: 'Reason, so that it is known which part to mend.' })
  @TextUpTo(LONGEST_REASON)
  readonly reason!: string;
}

@InputType({ description: 'Act by which a release is published.' })
export class SurveyPublicationActInput {
  @Field({ description: 'Number and symbol: 123/QĐ-UBND.' })
  @TextUpTo(LONGEST_NUMBER)
  readonly number!: string;

  @Field(() => SurveyDay)
  @IsString()
  readonly signedOn!: CalendarDay;

  @Field({ description: 'Name and office of the person that signed it.' })
  @TextUpTo(LONGEST_SIGNER)
  readonly signer!: string;
}

@InputType({ description: 'An edition that is published by an act.' })
export class SurveyReleaseToPublishInput extends SurveyReleaseEditionInput {
  @Field(() => SurveyPublicationActInput)
  @Nested(() => SurveyPublicationActInput)
  readonly act!: SurveyPublicationActInput;
}
