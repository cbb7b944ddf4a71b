import { Provider } from '@nestjs/common';
import { AGENCY_DIRECTORY } from '@hailong/access';
import { AgencyReferences } from './graphql/agency.references';
import { AgencyResolver, SuccessionResolver } from './graphql/agency.resolver';
import { AgenciesOfToday } from './use-cases/agencies-of-today';
import { ImportAgencies } from './use-cases/import-agencies.use-case';
import { ReadOrganisation } from './use-cases/read-organisation.use-case';
import { RecordSuccessions } from './use-cases/record-successions.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const AGENCIES: readonly Provider[] = [
  ReadOrganisation,
  { provide: AGENCY_DIRECTORY, useClass: AgenciesOfToday },
  ImportAgencies,
  RecordSuccessions,
  AgencyResolver,
  SuccessionResolver,
  AgencyReferences,
];
