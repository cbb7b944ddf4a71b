import { Allows, References, SurveyResolver } from '@hailong/access';
import { Reference, referredName } from '@hailong/graphql-kit';
import { ROUND_ID } from '@hailong/kernel';
import { ResolveReference } from '@nestjs/graphql';
import { ReadRounds } from '../use-cases/read-rounds.use-case';
import { roundNamed } from './round.loaders';
import { SurveyRound } from './round.type';

/** Answers references of a federated graph to rounds, with the permission and the names of `surveyRound`. */
@SurveyResolver(() => SurveyRound)
export class RoundReferences {
  constructor(
    private readonly references: References,
    private readonly rounds: ReadRounds,
  ) {}

  @ResolveReference()
  @Allows('surveys.read')
  round(reference: Reference, context: object): Promise<SurveyRound | null> {
    return this.references.allowed(context, 'surveys.read', (reader) => {
      const name = referredName(ROUND_ID, reference);
      return name === undefined ? null : roundNamed(context, this.rounds, reader).load(name);
    });
  }
}
