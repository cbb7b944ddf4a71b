import { ActingForAgencies, Allows, SurveyResolver } from '@hailong/access';
import { ReadOrganisation } from '@hailong/agencies';
import { AgenciesScope } from '@hailong/database';
import { SurveyInputPipe, decodeCursor } from '@hailong/graphql-kit';
import { Args, Query } from '@nestjs/graphql';
import { TrailEntry, placeOf, textOfPlace } from '../domain/trail-question';
import { ReadTrail } from '../use-cases/read-trail.use-case';
import { SurveyTrailArgs } from './trail.args';
import { LONGEST_CONTENTS, SurveyTrailEntryConnection, SurveyTrailEntry } from './trail.type';

@SurveyResolver(() => SurveyTrailEntry)
export class TrailResolver {
  constructor(
    private readonly organisation: ReadOrganisation,
    private readonly trail: ReadTrail,
  ) {}

  @Query(() => SurveyTrailEntryConnection, {
    description: 'The trail of an agency, newest first: each change, and each reading of what few may read.',
  })
  @Allows('trail.read')
  async surveyTrail(
    @ActingForAgencies() scope: AgenciesScope,
    @Args(SurveyInputPipe) { agencyCode, first, after, ...question }: SurveyTrailArgs,
  ): Promise<SurveyTrailEntryConnection> {
    const granted = await this.organisation.scopeFor(scope, agencyCode);
    const part = {
      question,
      after: after === undefined ? undefined : placeOf(decodeCursor(after)),
      limit: first + 1,
      longest: LONGEST_CONTENTS,
    };
    const entries = granted ? await this.trail.page(granted, part) : [];
    return SurveyTrailEntryConnection.from(entries.map(entryType), { first, after }, ({ place }) => place);
  }
}

function entryType(entry: TrailEntry): SurveyTrailEntry {
  const { at, actor, action, subject, before, after } = entry;
  return { place: textOfPlace(entry), at, actor, action, subject, before, after };
}
