import { Provider } from '@nestjs/common';
import { PROGRESS } from './progress.providers';

/** The parts of this slice. */
export const QUOTAS: readonly Provider[] = [...PROGRESS];
