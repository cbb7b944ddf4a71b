import { OpenToAll, References, SurveyResolver } from '@hailong/access';
import { referredName } from '@hailong/graphql-kit';
import { AGENCY_ID } from '@hailong/kernel';
import { ResolveReference } from '@nestjs/graphql';
import { ReadOrganisation } from '../use-cases/read-organisation.use-case';
import { agencyNamed } from './agency.loaders';
import { SurveyAgency } from './agency.type';

interface AgencyReference {
  readonly agencyId?: unknown;
  readonly code?: unknown;
}

/** Answers references of a federated graph to agencies, as `surveyAgency` does: also a dissolved one, under its last name. */
@SurveyResolver(() => SurveyAgency)
export class AgencyReferences {
  constructor(
    private readonly references: References,
    private readonly organisation: ReadOrganisation,
  ) {}

  @ResolveReference()
  @OpenToAll()
  agency({ agencyId, code }: AgencyReference, context: object): Promise<SurveyAgency | null> {
    return this.references.openToAll(context, () => {
      const name = referredName(AGENCY_ID, { id: agencyId, code });
      return name === undefined ? null : agencyNamed(context, this.organisation).load(name);
    });
  }
}
