import { SAMPLINGS } from '@hailong/rankings/domain';
import { LevelResults } from '@hailong/rankings/use-cases';

/** Lines that say how the respondents of a figure were found. */
export function samplingLines(samplings: LevelResults['samplings']): string[] {
  return samplings.map((each) => {
    const { vi, en } = SAMPLINGS.rows[each];
    return `Chọn người trả lời · sampling: ${vi} · ${en}`;
  });
}
