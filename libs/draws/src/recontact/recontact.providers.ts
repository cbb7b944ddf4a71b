import { Provider } from '@nestjs/common';
import { RecontactCallsResolver } from './graphql/recontact-calls.resolver';
import { RecontactChangesResolver } from './graphql/recontact-changes.resolver';
import { RecontactChecksResolver } from './graphql/recontact-checks.resolver';
import { RecontactResolver } from './graphql/recontact.resolver';
import { CloseRecontact } from './use-cases/close-recontact.use-case';
import { EndRecontacts } from './use-cases/end-recontacts.use-case';
import { FindRecontacts } from './use-cases/find-recontacts';
import { HandOutRecontact } from './use-cases/hand-out-recontact.use-case';
import { OrderRecontact } from './use-cases/order-recontact.use-case';
import { ReadRecontactFigures } from './use-cases/read-recontact-figures.use-case';
import { ReadRecontactMembers } from './use-cases/read-recontact-members.use-case';
import { ReadRecontacts } from './use-cases/read-recontacts.use-case';
import { RecontactWorker } from './use-cases/recontact-worker';
import { RecontactsForgetContacts } from './use-cases/recontact.contact-listener';
import { RecordCall } from './use-cases/record-call.use-case';
import { VerifyRecontact } from './use-cases/verify-recontact.use-case';

/** Providers of re-contact checks. */
export const RECONTACTS: readonly Provider[] = [
  FindRecontacts,
  OrderRecontact,
  HandOutRecontact,
  ReadRecontactMembers,
  RecordCall,
  CloseRecontact,
  EndRecontacts,
  RecontactWorker,
  RecontactsForgetContacts,
  ReadRecontacts,
  ReadRecontactFigures,
  VerifyRecontact,
  RecontactResolver,
  RecontactChangesResolver,
  RecontactCallsResolver,
  RecontactChecksResolver,
];
