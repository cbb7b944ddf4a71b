export { secretKeyMissing } from './problems';
export { Sealing } from './sealing';
export { SealingFault } from './sealing-fault';
export { secretKeyOf } from './secret-key';
export { SECRETS, SECRET_KEY } from './secrets.providers';
