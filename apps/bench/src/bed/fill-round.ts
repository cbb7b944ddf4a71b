import { SimulateRound } from '@hailong/responses/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { done } from '../../../demonstration/src/step';
import { OpenedRound } from './open-round';

export interface Filling {
  readonly responses: number;
  /** Another one for each filling of a round, or its forms are counted as repeats. */
  readonly seed: number;
  readonly log: (line: string) => void;
}

/** Fills the round with simulated forms through the real intake; says how far it is at every tenth. */
export async function fillRound(
  app: INestApplicationContext,
  { round }: OpenedRound,
  filling: Filling,
): Promise<void> {
  const { responses, seed, log } = filling;
  let said = 0;
  const progress = (sent: number) => {
    const tenth = Math.floor((sent / responses) * 10);
    if (tenth > said) log(`  … ${sent}/${responses} phiếu mô phỏng · simulated forms`);
    said = tenth;
  };
  const { stored } = await done(app.get(SimulateRound).run({ round, responses, seed, progress }));
  if (stored !== responses) throw new Error(`${responses} forms were sent and ${stored} stored`);
}
