import { SimulateRound } from '@hailong/responses/use-cases';
import { RoundRecord } from '@hailong/surveys/domain';
import { INestApplicationContext } from '@nestjs/common';
import { DemonstrationOptions } from './demonstration';
import { done } from './step';

const EACH_AGENCY = 60;

/** Fills an open demonstration round; says how far it is at every tenth. */
export async function simulate(
  app: INestApplicationContext,
  round: RoundRecord,
  { log, responses = EACH_AGENCY * round.document.participants.length }: DemonstrationOptions,
): Promise<void> {
  let said = 0;
  const progress = (sent: number) => {
    const tenth = Math.floor((sent / responses) * 10);
    if (tenth > said) log(`  … ${sent}/${responses} phiếu mô phỏng (simulated forms)`);
    said = tenth;
  };
  await done(app.get(SimulateRound).run({ round, responses, seed: round.document.year, progress }));
}
