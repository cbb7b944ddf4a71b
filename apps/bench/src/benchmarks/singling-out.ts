import { Client } from 'pg';
import { BenchContext, BenchReport, Benchmark, Figure } from '../benchmark';
import { figure } from '../report/figure';
import { AttackResult } from '../singling-out/attack';
import { AttackedProvince } from '../singling-out/attacked-province';
import { ATTACKS, LARGE_ATTACKS, LIMITS } from '../singling-out/attacks';
import { DumpResult, playDumps } from '../singling-out/dumps/dump-trial';
import { dumpCode, dumpWords } from '../singling-out/dumps/dumps';
import { playAttacks } from '../singling-out/play-attacks';

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
/** People that are invited by the agency whose database is dumped. */
const FEW_INVITED = 30;
const MANY_INVITED = 300;

async function run({ database, sizes, log }: BenchContext): Promise<BenchReport> {
  const province = await AttackedProvince.open(database.appUrl);
  try {
    const all = Math.floor(province.agencyCodes.length / AGENCIES_A_TRIAL);
    const trials = Math.min(all, Math.max(1, Math.round(sizes.responses / RESPONSES_A_TRIAL)));
    const large = trials > 1 ? LARGE_ATTACKS : [];
    const plays = [
      ...[...ATTACKS, ...LIMITS].map((attack) => ({
        attack,
        trials: attack.wholeProvince && trials > 1 ? all : trials,
      })),
      ...large.map((attack) => ({ attack, trials: 1 })),
    ];
    const results = await playAttacks(province, plays, log);
    const dumps: DumpResult[] = [];
    for (const invited of trials > 1 ? [FEW_INVITED, MANY_INVITED] : [FEW_INVITED])
      dumps.push(...(await dumpsOf(province, database.adminUrl, invited, log)));
    const traces = results.flatMap(({ attack, traces: [first] }) =>
      attack.limit || first === undefined ? [] : [`${attack.name}: ${first}`],
    );
    return {
      figures: [...results.flatMap(figuresOf), ...dumps.flatMap(figuresOfDump)],
      notes: [...NOTES, ...traces],
    };
  } finally {
    await province.close();
  }
}

async function dumpsOf(
  province: AttackedProvince,
  adminUrl: string,
  invited: number,
  log: (line: string) => void,
): Promise<readonly DumpResult[]> {
  log(`  bản sao cơ sở dữ liệu · dumps, ${invited} …`);
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const admin = async <Row>(sql: string, parameters?: unknown[]) =>
      (await client.query(sql, parameters)).rows as Row[];
    return await playDumps(province, admin, { invited, code: `dumps-of-${invited}` });
  } finally {
    await client.end();
  }
}

function figuresOfDump(dump: DumpResult): Figure[] {
  const { tried, answered, rebuilt, told } = dump;
  const [code, { vi, en }] = [dumpCode(dump), dumpWords(dump)];
  return [
    figure(
      `${code}.rebuilt`,
      rebuilt,
      `/ ${answered}`,
      `câu trả lời dựng lại được: ${vi}`,
      `answers rebuilt: ${en}`,
    ),
    figure(
      `${code}.told`,
      told,
      `/ ${tried}`,
      `biết có tham gia hay không: ${vi}`,
      `participation told: ${en}`,
    ),
  ];
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
  'bản sao cơ sở dữ liệu: một phần sáu không trả lời; đoán đúng chín phiếu trở xuống được coi là tình cờ · dumps: a sixth does not answer; nine answers that are named right, or fewer, count as chance',
];
