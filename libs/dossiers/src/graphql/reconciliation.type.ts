import {
  SurveyFinding,
  SurveyProblem,
  SurveyRefusal,
  TextUpTo,
  enumOf,
  findingOf,
} from '@hailong/graphql-kit';
import { ArgsType, Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { IsString, MaxLength } from 'class-validator';
import { DossierGap, GAP_KINDS, GapKind } from '../domain/reconcile';
import type { ReconciledMonth } from '../use-cases/reconcile-dossiers.use-case';

export const SurveyDossierGapKind = enumOf(
  'SurveyDossierGapKind',
  GAP_KINDS,
  'How the counts of the dossier system and of the frame disagree.',
);

const MONTH_LENGTH = 20;
const MOST_CHARACTERS = 1_000_000;

@ArgsType()
export class SurveyDossierReconciliationArgs {
  @Field({ description: 'Month in which the dossiers were finished: 2026-10.' })
  @TextUpTo(MONTH_LENGTH)
  readonly month!: string;

  @Field({
    description: `CSV of the dossier system as text, at most ${MOST_CHARACTERS} characters: agency_code, procedure (empty: none), dossiers. Rows of one agency and procedure are added up.`,
  })
  @IsString()
  @MaxLength(MOST_CHARACTERS)
  readonly content!: string;
}

@ObjectType({ description: 'Agency and procedure of which the two sides have different numbers.' })
export class SurveyDossierGap {
  @Field(() => SurveyDossierGapKind)
  readonly kind!: GapKind;

  @Field()
  readonly agencyCode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'National number of the procedure, 1.010708. Null: dossiers that name none.',
  })
  readonly procedure!: string | null;

  @Field(() => Int, { description: 'Dossiers of the dossier system.' })
  readonly theirs!: number;

  @Field(() => Int, { description: 'Dossiers of the frame.' })
  readonly ours!: number;

  @Field(() => Int, { description: 'Ours less theirs.' })
  readonly difference!: number;

  static of(this: void, gap: DossierGap): SurveyDossierGap {
    return Object.assign(new SurveyDossierGap(), gap);
  }
}

@ObjectType({ description: "The dossier system's counts of a month beside those of the frame." })
export class SurveyDossierReconciliation {
  @Field()
  readonly month!: string;

  @Field(() => [SurveyDossierGap], { description: 'Every gap, by agency and procedure; none: both agree.' })
  readonly gaps!: readonly SurveyDossierGap[];

  @Field(() => Int, { description: 'Pairs of agency and procedure that either side has.' })
  readonly compared!: number;

  @Field(() => Int, { description: 'Dossiers of the dossier system in all.' })
  readonly theirs!: number;

  @Field(() => Int, { description: 'Dossiers of the frame in all.' })
  readonly ours!: number;

  @Field(() => Int, { description: 'Ours less theirs.' })
  readonly difference!: number;

  @Field(() => [SurveyProblem], { description: 'Rows that are no counts; they were not compared.' })
  readonly problems!: readonly SurveyFinding[];

  static of(this: void, { gaps, problems, ...sums }: ReconciledMonth): SurveyDossierReconciliation {
    return Object.assign(new SurveyDossierReconciliation(), {
      ...sums,
      gaps: gaps.map(SurveyDossierGap.of),
      problems: problems.map(findingOf),
    });
  }
}

export const SurveyDossierReconciliationResult = createUnionType({
  name: 'SurveyDossierReconciliationResult',
  types: () => [SurveyDossierReconciliation, SurveyRefusal] as const,
});
