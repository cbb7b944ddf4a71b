import { Provider } from '@nestjs/common';
import { ImportResponses } from './use-cases/import-responses.use-case';
import { ImportSink } from './use-cases/import-sink';
import { MakeSampleFile } from './use-cases/make-sample-file.use-case';
import { ReadImportTarget } from './use-cases/read-import-target';

/** The room of bulk imports. */
export const IMPORTS: readonly Provider[] = [ReadImportTarget, ImportSink, ImportResponses, MakeSampleFile];
