import { HostWorker } from '@hailong/database';
import { Inject, Injectable } from '@nestjs/common';
import { BLOCK_OPTIONS, BlockOptions } from './block-options';
import { SealForms } from './seal-forms.use-case';

/** Seals forms in the background when a moment of the calendar has come; other looks find nothing to do. */
@Injectable()
export class SealingWorker extends HostWorker {
  constructor(forms: SealForms, @Inject(BLOCK_OPTIONS) { everySeconds }: BlockOptions) {
    super('sealing forms', everySeconds, (stop) => forms.sealDue('sealing', stop));
  }
}
