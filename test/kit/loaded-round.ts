import { addDays, systemClock, today } from '@hailong/kernel';
import { Operator } from './operator';
import { Part } from './province';

/** Code of the round that {@link aLoadedRound} opens. */
export const LOADED_ROUND = 'thu-nghiem';

/** A terminal of the command line, with what it needs to load files. */
export interface LoadingOperator {
  readonly operator: Pick<Operator, 'json' | 'file'>;
}

const AGENCIES = `code,name,kind,parent_code
T1,UBND tỉnh Thử Nghiệm,province,
T1.01,Sở Một,department,T1
T1.02,Sở Hai,department,T1
T1.03,UBND phường Ba,commune,T1`;

/** Four agencies, the one-stop-shop form as the province's core, and an open round of three of them. */
export function aLoadedRound(): Part<LoadingOperator, object> {
  return async (given) => {
    await loadDraft(given);
    await given.operator.json('round', 'open', LOADED_ROUND);
    return {};
  };
}

/** The same before the round is opened. */
export async function loadDraft({ operator }: LoadingOperator): Promise<void> {
  await operator.json(
    'load',
    'agencies',
    operator.file('agencies.csv', AGENCIES),
    '--valid-from',
    '2020-01-01',
  );
  await operator.json('load', 'template', 'nd61-2018', '--prefix', 'mc', '--publish');
  await operator.json('load', 'plan', operator.file('ke-hoach.json', planOf('mc-citizen')));
  await operator.json('load', 'round', operator.file('dot.json', roundOf(LOADED_ROUND)));
}

function planOf(questionnaire: string): object {
  const [year] = thisYear();
  return {
    title: 'Kế hoạch thử nghiệm',
    years: { from: year, to: year },
    population: 'Người đã làm thủ tục',
    channels: ['online', 'paper'],
    groups: [{ code: 'citizen', label: 'Người dân', respondents: ['citizen'], questionnaire }],
    fielding: { from: '01-01', to: '12-31' },
    deadlines: [],
    quotas: [],
  };
}

function roundOf(code: string): object {
  const [year, now] = thisYear();
  return {
    code,
    year,
    plan: 'ke-hoach',
    window: { opensOn: addDays(now, -20), closesOn: addDays(now, 20) },
    participants: ['T1.01', 'T1.02', 'T1.03'].map((agencyCode) => ({ agencyCode })),
  };
}

function thisYear() {
  const now = today(systemClock);
  return [Number(now.slice(0, 4)), now] as const;
}
