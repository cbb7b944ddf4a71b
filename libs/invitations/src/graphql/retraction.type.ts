import { SurveyRefusal, TextUpTo } from '@hailong/graphql-kit';
import { Field, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Retraction } from '../use-cases/retract-dossier.use-case';

@InputType({ description: 'A dossier that was reported for the wrong agency.' })
export class SurveyRetractDossierInput {
  @Field({ description: 'Code of the agency whose frame has the dossier.' })
  @TextUpTo(40)
  readonly agencyCode!: string;

  @Field({ description: 'Code of the dossier (mã hồ sơ).' })
  @TextUpTo(60)
  readonly code!: string;

  @Field({ description: 'Reason; recorded in the trail for good.' })
  @TextUpTo(500)
  readonly reason!: string;
}

@ObjectType({
  description:
    'A retracted dossier: it counts nowhere any more, contact and person are forgotten, an objection stays.',
})
export class SurveyDossierRetracted {
  @Field()
  readonly agencyCode!: string;

  @Field()
  readonly code!: string;

  static of({ agencyCode, code }: Retraction): SurveyDossierRetracted {
    return Object.assign(new SurveyDossierRetracted(), { agencyCode, code });
  }
}

export const SurveyRetractDossierResult = createUnionType({
  name: 'SurveyRetractDossierResult',
  types: () => [SurveyDossierRetracted, SurveyRefusal] as const,
});
