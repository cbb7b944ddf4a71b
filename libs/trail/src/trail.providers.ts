import { Provider } from '@nestjs/common';
import { TrailResolver } from './graphql/trail.resolver';
import { ReadTrail } from './use-cases/read-trail.use-case';

/** Providers of this lib; @hailong/module lists them in its one module. */
export const TRAIL: readonly Provider[] = [ReadTrail, TrailResolver];
