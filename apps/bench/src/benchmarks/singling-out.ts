import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { figure } from '../report/figure';
import { Attack, AttackResult } from '../singling-out/attack';
import { AttackedProvince } from '../singling-out/attacked-province';
import { ATTACKS, LARGE_ATTACKS, LIMITS } from '../singling-out/attacks';
import { runAttack } from '../singling-out/run-attack';

export const singlingOut: Benchmark = {
  name: 'singling-out',
  vi: 'tấn công nhằm biết phiếu của một người',
  en: 'attacks that try to learn the form of one person',
  long: true,
  run,
};

/** Responses of the usual sizes for which an attack is tried once more. */
const RESPONSES_A_TRIAL = 25_000;
const AGENCIES_A_TRIAL = 3;

async function run({ database, sizes, log }: BenchContext): Promise<BenchReport> {
  const province = await AttackedProvince.open(database.appUrl);
  try {
    const all = Math.floor(province.agencyCodes.length / AGENCIES_A_TRIAL);
    const trials = Math.min(all, Math.max(1, Math.round(sizes.responses / RESPONSES_A_TRIAL)));
    const figures: Figure[] = [];
    const traces: string[] = [];
    const play = async (attack: Attack, times: number) => {
      log(`  ${attack.vi} · ${attack.en} …`);
      const result = await runAttack(province, attack, { trials: times, code: attack.name });
      figures.push(...figuresOf(result));
      log(`  … ${result.rebuilt} + ${result.told} / ${result.tried}`);
      if (!attack.limit && result.traces[0]) traces.push(`${attack.name}: ${result.traces[0]}`);
    };
    for (const attack of [...ATTACKS, ...LIMITS])
      await play(attack, attack.wholeProvince && trials > 1 ? all : trials);
    if (trials > 1) for (const attack of LARGE_ATTACKS) await play(attack, 1);
    return { figures, notes: [...NOTES, ...traces] };
  } finally {
    await province.close();
  }
}

function figuresOf({ attack, tried, rebuilt, told }: AttackResult): Figure[] {
  const [vi, en] = attack.limit ? [' (giới hạn)', ' (a stated limit)'] : ['', ''];
  const of = `/ ${tried}`;
  const answers = figure(
    `${attack.name}.rebuilt`,
    rebuilt,
    of,
    `câu trả lời dựng lại được: ${attack.vi}${vi}`,
    `answers rebuilt: ${attack.en}${en}`,
  );
  if (attack.shownBy !== 'twins') return [answers];
  const parts = figure(
    `${attack.name}.told`,
    told,
    of,
    `biết có tham gia hay không: ${attack.vi}${vi}`,
    `participation told: ${attack.en}${en}`,
  );
  return [answers, parts];
}

const NOTES = [
  'đọc sau mỗi bước khi đợt mở, đóng và kết thúc, qua GraphQL · read after each step while the round is open, closed and final, over GraphQL',
];
