import { AgencyScope } from '@hailong/database';
import { Injectable } from '@nestjs/common';
import { IndexInterval, indexInterval } from '../domain/index-interval';
import { AskedIndex, TellErrors } from './tell-errors';

/** Tells the interval of an index of an agency: what may be served of its error. */
@Injectable()
export class TellInterval {
  constructor(private readonly errors: TellErrors) {}

  /** Interval of an index with the number of its forms; undefined where its error is, see {@link TellErrors.ofIndex}. */
  async ofIndex(scope: AgencyScope, asked: AskedIndex): Promise<IndexInterval | undefined> {
    const error = await this.errors.ofIndex(scope, asked);
    return error && indexInterval(error);
  }
}
