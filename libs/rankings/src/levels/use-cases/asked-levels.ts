import { IndexMethodName } from '@hailong/statistics';
import { RoundRecord } from '@hailong/surveys/domain';
import { PublishedForm } from '../../results/use-cases/published-forms';
import { LevelUnit } from '../domain/chosen-units';
import { CodeOf } from '../domain/coded-answers';
import { Combination } from '../domain/combination';
import { LevelTree } from '../domain/level-tree';
import { Period } from '../domain/period';
import { LevelPart } from './level-part';

/** Question before any figure is read. */
export interface AskedLevels {
  readonly period: Period;
  readonly rounds: readonly RoundRecord[];
  readonly forms: ReadonlyMap<number, PublishedForm>;
  readonly units: readonly (LevelUnit & { readonly population?: number })[];
  readonly part: LevelPart;
  readonly tree: LevelTree;
  readonly codeOf: CodeOf;
  readonly method: IndexMethodName;
  readonly combination: Combination;
}
