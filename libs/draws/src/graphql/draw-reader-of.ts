import { AgenciesScope } from '@hailong/database';
import { DrawReader } from '../use-cases/draw-reader';

/** Reader that a user is: the roles that reach every agency check draws. */
export function readerOf({ every }: AgenciesScope): DrawReader {
  return every ? 'checker' : 'agency';
}
