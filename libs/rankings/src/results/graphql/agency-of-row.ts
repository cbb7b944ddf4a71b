import { ReadOrganisation, SurveyAgency, agencyOf } from '@hailong/agencies';
import { Injectable } from '@nestjs/common';

/** Resolves the agency of a row, with one query for all rows of a response. Resolvers without a constructor inherit this one. */
@Injectable()
export abstract class AgencyOfRow {
  constructor(private readonly organisation: ReadOrganisation) {}

  protected load(context: object, agencyId: number): Promise<SurveyAgency | null> {
    return agencyOf(context, this.organisation).load(agencyId);
  }

  /** Rows with their agencies, at once: a resolver at each row of a long table would take longer than all else. */
  protected async named<Row extends { readonly agencyId: number }>(
    context: object,
    rows: readonly Row[],
  ): Promise<readonly NamedRow<Row>[]> {
    const agencies = await agencyOf(context, this.organisation).loadMany(
      rows.map(({ agencyId }) => agencyId),
    );
    return rows.map((row, at) => ({ ...row, agency: foundOf(agencies[at]) }));
  }

  /** Agencies in the order of the ids, without those that are not there. */
  protected async loadAll(context: object, agencyIds: readonly number[]): Promise<readonly SurveyAgency[]> {
    const agencies = await Promise.all(agencyIds.map((id) => this.load(context, id)));
    return agencies.flatMap((agency) => agency ?? []);
  }
}

function foundOf(agency: SurveyAgency | Error | null | undefined): SurveyAgency | null {
  if (agency instanceof Error) throw agency;
  return agency ?? null;
}

export type NamedRow<Row> = Row & { readonly agency: SurveyAgency | null };
