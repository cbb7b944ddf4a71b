import { Provider } from '@nestjs/common';
import { Sealing } from './sealing';

/** Provider token of the application's key: 32 bytes, or undefined where the host gave none. */
export const SECRET_KEY = Symbol('hailong.secret-key');

/** Providers of this lib; @hailong/module lists them in its one module. */
export const SECRETS: readonly Provider[] = [
  {
    provide: Sealing,
    inject: [SECRET_KEY],
    useFactory: (key: Buffer | undefined) => new Sealing(key),
  },
];
