import { Texts } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { LEFT_OUT_OF_LEVELS } from '../domain/entering-rounds';
import { LevelResults } from './read-level-results.use-case';

/** Round in no figure, with the reason in words. */
export interface LeftOutRound extends Texts {
  readonly round: RoundRecord;
  readonly code: string;
}

/** Lists the rounds of a period that are in no figure: by the rules of the period, and by the meaning of the field. */
export function leftOutRounds({ rounds, part }: Pick<LevelResults, 'rounds' | 'part'>): LeftOutRound[] {
  const byRule = rounds.leftOut.map(({ round, reason }) => {
    const { vi, en } = LEFT_OUT_OF_LEVELS.rows[reason];
    return { round, code: reason, vi, en };
  });
  const byField = (part.field?.different ?? []).flatMap(({ roundId, label }) => {
    const round = rounds.entered.find((each) => each.roundId === roundId);
    const texts = {
      vi: `mã lĩnh vực này ở đợt này là "${label}", không phải "${part.field?.label.vi ?? ''}"`,
      en: `the code of the field means "${label}" here, not "${part.field?.label.vi ?? ''}"`,
    };
    return round ? [{ round, code: 'FIELD_DIFFERENT', ...texts }] : [];
  });
  return [...byRule, ...byField];
}
