import { SurveyDay } from '@hailong/graphql-kit';
import { CalendarDay } from '@hailong/kernel';
import { SurveyRespondentKind } from '@hailong/surveys';
import { Field, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import type { Applicant, Judged, ReportedOutcome } from '../domain/dossier';
import { SurveyDossierOutcome, SurveyJudgedAgency } from './frame.enums';

/**
 * The rules of a report check its values; the mark on each field lets it pass a host's whitelisting pipe.
 * `domain/read-report.ts` reads the same fields and values from JSON.
 */
@InputType({
  description:
    'A whole finished dossier: a later report of the same code in the same frame replaces it, and values that it leaves out are gone. Lengths and values are checked dossier by dossier.',
})
export class SurveyDossierInput {
  @Field({ description: 'Mã hồ sơ: H21.17-261008-0975 or 000.00.17.H21-261008-0975. Stored as it is.' })
  @Allow()
  readonly code!: string;

  @Field({ description: 'Code of the agency that decided.' })
  @Allow()
  readonly decidingAgency!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the agency that received it. Default: the deciding one.',
  })
  @Allow()
  readonly receivingAgency?: string | null;

  @Field(() => SurveyJudgedAgency, { nullable: true, description: 'Default DECIDING.' })
  @Allow()
  readonly judges?: Judged | null;

  @Field(() => String, { nullable: true, description: 'Mã TTHC: 1.010708 or 1.010708.000.00.00.H56.' })
  @Allow()
  readonly procedure?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of its field (lĩnh vực).' })
  @Allow()
  readonly field?: string | null;

  @Field(() => SurveyDossierOutcome)
  @Allow()
  readonly outcome!: ReportedOutcome;

  @Field(() => Boolean, {
    nullable: true,
    description: 'After the promised day. Default: only where the outcome is LATE.',
  })
  @Allow()
  readonly late?: boolean | null;

  @Field(() => SurveyRespondentKind, { description: 'Kind of applicant.' })
  @Allow()
  readonly applicant!: Applicant;

  @Field(() => SurveyDay, {
    description: 'The day the result was handed over, or it was refused or withdrawn.',
  })
  @Allow()
  readonly finishedOn!: CalendarDay;

  @Field(() => String, {
    nullable: true,
    description:
      'Identifier that tells people apart, such as the number of an identity card. Only a keyed digest is stored.',
  })
  @Allow()
  readonly person?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only where the law allows to write to it. Stored encrypted.',
  })
  @Allow()
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'As email.' })
  @Allow()
  readonly phone?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'The person wants no invitation. True stays true over later reports, and no contact is stored.',
  })
  @Allow()
  readonly objects?: boolean | null;
}
