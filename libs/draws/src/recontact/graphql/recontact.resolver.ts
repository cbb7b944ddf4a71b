import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, beforeIdOf, decodeCursor } from '@hailong/graphql-kit';
import { RECONTACT_ID } from '@hailong/kernel';
import { FindRounds } from '@hailong/surveys';
import { Args, ID, Query } from '@nestjs/graphql';
import { ReadRecontactFigures } from '../use-cases/read-recontact-figures.use-case';
import { ReadRecontacts } from '../use-cases/read-recontacts.use-case';
import { SurveyRecontactFiguresConnection } from './recontact-figures.type';
import {
  SurveyAgencyRecontactsArgs,
  SurveyRecontactFiguresArgs,
  SurveyRecontactsArgs,
} from './recontact.args';
import { figuresType, recontactType } from './recontact.mapping';
import { SurveyRecontact, SurveyRecontactConnection } from './recontact.type';

@SurveyResolver(() => SurveyRecontact)
export class RecontactResolver {
  constructor(
    private readonly rounds: FindRounds,
    private readonly recontacts: ReadRecontacts,
    private readonly figures: ReadRecontactFigures,
  ) {}

  @Query(() => SurveyRecontactConnection, {
    description: 'Re-contact checks (phúc tra) that a unit makes in a round, newest first.',
  })
  @Allows('recontacts.read')
  async surveyRecontacts(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round, unitCode, first, after }: SurveyRecontactsArgs,
  ): Promise<SurveyRecontactConnection> {
    const roundId = await this.rounds.idForAny(scope, round);
    const asked = { roundId, unitCode, beforeId: beforeIdOf(after), limit: first + 1 };
    const rows = (await this.recontacts.page(scope, asked)).map(recontactType);
    return SurveyRecontactConnection.from(rows, { first, after }, ({ id }) => String(id.batchId));
  }

  @Query(() => SurveyRecontact, {
    nullable: true,
    description: 'A re-contact check, for its unit, the giver of its mandate and readers of the province.',
  })
  @Allows('recontacts.read')
  async surveyRecontact(
    @ActingForAgencies() scope: AgenciesScope,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SurveyRecontact | null> {
    const batch = await this.recontacts.byKey(scope, RECONTACT_ID.read(id));
    return batch ? recontactType(batch) : null;
  }

  @Query(() => SurveyRecontactFiguresConnection, {
    description:
      'Numbers and shares of a re-contact check, agency by agency: for its unit, the giver of its mandate and readers of the province.',
  })
  @Allows('recontacts.read')
  async surveyRecontactFigures(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { recontact, first, after }: SurveyRecontactFiguresArgs,
  ): Promise<SurveyRecontactFiguresConnection> {
    const page = { after: after ? decodeCursor(after) : '', limit: first + 1 };
    const figures = await this.figures.ofBatch(scope, RECONTACT_ID.read(recontact), page);
    const rows = figures.map((each) => figuresType(each, ({ agencyCode }) => agencyCode));
    return SurveyRecontactFiguresConnection.from(rows, { first, after }, ({ cursor }) => cursor);
  }

  @Query(() => SurveyRecontactFiguresConnection, {
    description:
      'Numbers of one agency in the re-contact checks of a round, newest first: numbers only, for the rated agency itself and readers of the province.',
  })
  @Allows('recontacts.read')
  async surveyAgencyRecontacts(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { round, agencyCode, first, after }: SurveyAgencyRecontactsArgs,
  ): Promise<SurveyRecontactFiguresConnection> {
    const roundId = await this.rounds.idForAny(scope, round);
    const asked = { roundId, agencyCode, beforeId: beforeIdOf(after), limit: first + 1 };
    const figures = await this.figures.ofAgency(scope, asked);
    const rows = figures.map((each) => figuresType(each, ({ batch }) => String(batch.batchId)));
    return SurveyRecontactFiguresConnection.from(rows, { first, after }, ({ cursor }) => cursor);
  }
}
