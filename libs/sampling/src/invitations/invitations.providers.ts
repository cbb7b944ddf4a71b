import { Provider } from '@nestjs/common';

/** The parts of this slice. */
export const INVITATIONS: readonly Provider[] = [];
