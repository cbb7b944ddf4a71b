import { Provider } from '@nestjs/common';
import { AccessCheck } from './graphql/access/access-check';
import { AccessGuard } from './graphql/access/access.guard';
import { AgencyResolver, SuccessionResolver } from './graphql/agency.resolver';
import { ImportAgencies } from './use-cases/import-agencies.use-case';
import { ReadOrganisation } from './use-cases/read-organisation.use-case';
import { RecordSuccessions } from './use-cases/record-successions.use-case';

/** The parts of this slice; @hailong/module lists them in its one module. */
export const AGENCIES: readonly Provider[] = [
  ReadOrganisation,
  ImportAgencies,
  RecordSuccessions,
  AccessGuard,
  AccessCheck,
  AgencyResolver,
  SuccessionResolver,
];
