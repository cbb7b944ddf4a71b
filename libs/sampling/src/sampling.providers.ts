import { Provider } from '@nestjs/common';
import { DELIVERY } from './delivery/delivery.providers';
import { DRAWS } from './draws/draws.providers';
import { FRAME } from './frame/frame.providers';
import { INVITATIONS } from './invitations/invitations.providers';
import { QUOTAS } from './quotas/quotas.providers';
import { SECRETS } from './secrets/secrets.providers';

/** The parts of this lib; @hailong/module lists them in its one module. */
export const SAMPLING: readonly Provider[] = [
  ...SECRETS,
  ...FRAME,
  ...QUOTAS,
  ...DRAWS,
  ...DELIVERY,
  ...INVITATIONS,
];
