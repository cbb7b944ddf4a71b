import { Interval } from '@hailong/statistics';
import { intervalOfIndex } from '@hailong/statistics/domain';
import { ShownError } from './shown-error';

/** 95 % interval of an index, percent in whole tenths, and the forms that it stands on. */
export interface IndexInterval extends Interval {
  readonly forms: number;
}

/** Rounds an error to what may be told of it: Wilson's interval around the index that is shown. */
export function indexInterval({ share, effectiveAnswers, forms }: ShownError): IndexInterval {
  return { ...intervalOfIndex(share, effectiveAnswers), forms };
}
