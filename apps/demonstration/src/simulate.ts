import { SealForms } from '@hailong/blocks/use-cases';
import { SimulateRound } from '@hailong/responses/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { DemonstrationOptions } from './demonstration';
import { done } from './step';

const EACH_AGENCY = 60;

/** Fills the round of a demonstration, 60 forms for each agency unless the options say otherwise. */
export async function simulateDemonstration(
  app: INestApplicationContext,
  round: RoundRecord,
  { log, responses = EACH_AGENCY * round.document.participants.length }: DemonstrationOptions,
): Promise<void> {
  await simulate(app.get(SimulateRound), round, { responses, seed: round.document.year, log });
  await app.get(SealForms).showSimulated('simulation', round);
}

export interface Simulation {
  readonly responses: number;
  /** Differs for each simulation of a round; equal seeds repeat forms. */
  readonly seed: number;
  /** Gets a line at every tenth. */
  readonly log: (line: string) => void;
}

/** Fills an open round with simulated forms through the real intake. Returns the number stored. */
export async function simulate(
  simulator: Pick<SimulateRound, 'simulate'>,
  round: RoundRecord,
  { responses, seed, log }: Simulation,
): Promise<number> {
  let said = 0;
  const progress = (sent: number) => {
    const tenth = Math.floor((sent / responses) * 10);
    if (tenth > said) log(`  … ${sent}/${responses} phiếu mô phỏng · simulated forms`);
    said = tenth;
  };
  const { stored } = await done(simulator.simulate({ round, responses, seed, progress }));
  return stored;
}
