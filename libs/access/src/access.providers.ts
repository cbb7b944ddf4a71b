import { Provider } from '@nestjs/common';
import { AccessCheck } from './access-check';
import { AccessGuard } from './access.guard';

/** The parts of this slice; @hailong/module lists them in its one module. */
export const ACCESS_PARTS: readonly Provider[] = [AccessGuard, AccessCheck];
