import { SurveyFinding, SurveyProblem, findingOf } from '@hailong/graphql-kit';
import { Verdict } from '@hailong/kernel';
import { Field, ObjectType, createUnionType } from '@nestjs/graphql';
import type { ReportedDossier } from '../use-cases/report-dossiers.use-case';
import { SurveyDossierStatus } from './frame.enums';

@ObjectType({ description: 'The dossier stands in the frame as it was reported.' })
export class SurveyDossierReported {
  @Field()
  readonly code!: string;

  @Field({ description: 'Agency in whose frame it stands.' })
  readonly agencyCode!: string;

  @Field(() => SurveyDossierStatus)
  readonly status!: ReportedDossier['status'];

  @Field({ description: 'The person wants no invitation.' })
  readonly objects!: boolean;
}

@ObjectType({
  description: 'Nothing of the dossier was saved; every problem is named. Mend and report again.',
})
export class SurveyDossierRefused {
  @Field({ description: 'As it was sent.' })
  readonly code!: string;

  @Field(() => [SurveyProblem])
  readonly problems!: readonly SurveyFinding[];
}

export const SurveyReportDossierResult = createUnionType({
  name: 'SurveyReportDossierResult',
  types: () => [SurveyDossierReported, SurveyDossierRefused] as const,
});

export function dossierResultOf(
  verdict: Verdict<ReportedDossier>,
  code: string,
): SurveyDossierReported | SurveyDossierRefused {
  if (verdict.ok) return Object.assign(new SurveyDossierReported(), verdict.value);
  return Object.assign(new SurveyDossierRefused(), { code, problems: verdict.problems.map(findingOf) });
}
