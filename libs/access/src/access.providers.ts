import { Provider } from '@nestjs/common';
import { AccessCheck } from './access-check';
import { AccessGuard } from './access.guard';
import { KnownCallers } from './known-callers';
import { OutcomeLog } from './outcome-log';
import { ProvinceDesks } from './province-desks';
import { References } from './references';
import { ScopeMaker } from './scope-maker';

/** The parts of this slice; @hailong/module lists them in its one module. */
export const ACCESS_PARTS: readonly Provider[] = [
  ProvinceDesks,
  ScopeMaker,
  AccessGuard,
  References,
  KnownCallers,
  OutcomeLog,
  AccessCheck,
];
