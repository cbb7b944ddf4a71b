import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';

/** Resolves the agency of a row, with one query for all rows of a response. */
export abstract class AgencyOfRow {
  constructor(private readonly organisation: ReadOrganisation) {}

  protected load(context: object, agencyId: number): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }

  /** Agencies in the order of the ids, without those that are not there. */
  protected async loadAll(context: object, agencyIds: readonly number[]): Promise<readonly SurveyAgency[]> {
    const agencies = await Promise.all(agencyIds.map((id) => this.load(context, id)));
    return agencies.flatMap((agency) => agency ?? []);
  }
}
