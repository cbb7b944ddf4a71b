import { Check, Database } from '@hailong/database';
import { OwingRound, ReadOwed } from '@hailong/surveys/use-cases';

/** A check for each round with works that a step of it owes, or one that says that no round has any. */
export async function owedChecks(url: string): Promise<readonly Check[]> {
  const database = await Database.open({ url });
  try {
    const owing = await new ReadOwed(database.province).read('doctor');
    return owing.length > 0 ? owing.map(owedCheck) : [NONE];
  } finally {
    await database.close();
  }
}

const NONE: Check = {
  area: 'rounds',
  ok: true,
  vi: 'mọi đợt đã làm xong các việc sau khi mở, đóng và chốt',
  en: 'every round has done what follows its opening, its close and its final',
};

/** Advises: the module starts all the same, and does the work. */
function owedCheck({ code, works }: OwingRound): Check {
  const [vi, en] = [works.map((work) => work.vi).join('; '), works.map((work) => work.en).join('; ')];
  return {
    area: 'rounds',
    ok: false,
    advisory: true,
    vi: `đợt ${code} còn việc dở: ${vi}. Cổng tự làm trong vòng một giờ và khi khởi động; làm ngay: npm run hailong -- seal`,
    en: `round ${code} still owes: ${en}. The portal does it within the hour and at its start; now: npm run hailong -- seal`,
  };
}
