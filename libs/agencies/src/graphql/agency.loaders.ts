import { loaderOf } from '@hailong/graphql-kit';
import { SuccessionRow } from '../persistence/agency-store';
import { ReadOrganisation } from '../use-cases/read-organisation.use-case';
import { SurveyAgency, SurveySuccession, agencyType } from './agency.type';

/** Loads agencies by id, with one query for all that a response names. Also for the resolvers of higher libs. */
export function agencyOf(context: object, organisation: ReadOrganisation) {
  return loaderOf<number, SurveyAgency | null>(context, 'agency', async (ids) => {
    const agencies = await organisation.byIds(ids);
    return agencies.map((agency) => (agency ? agencyType(agency) : null));
  });
}

/** Loads agencies by id or by code, with one query for all that a request refers to. */
export function agencyNamed(context: object, organisation: ReadOrganisation) {
  return loaderOf<string, SurveyAgency | null>(context, 'agency by name', async (names) => {
    const agencies = await organisation.allNamed(names);
    return agencies.map((agency) => (agency ? agencyType(agency) : null));
  });
}

export function linksFrom(context: object, organisation: ReadOrganisation) {
  return linkLoader(context, organisation, 'predecessorId');
}

export function linksTo(context: object, organisation: ReadOrganisation) {
  return linkLoader(context, organisation, 'successorId');
}

function linkLoader(context: object, organisation: ReadOrganisation, end: 'predecessorId' | 'successorId') {
  return loaderOf<number, readonly SurveySuccession[]>(context, `succession.${end}`, async (ids) => {
    const rows = await organisation.successions(ids);
    return ids.map((id) => rows.filter((row) => row[end] === id).map(successionType));
  });
}

function successionType(row: SuccessionRow): SurveySuccession {
  return Object.assign(new SurveySuccession(), row);
}
