import {
  PublishQuestionnaire,
  ReadQuestionnaires,
  SaveQuestionnaire,
} from '@hailong/questionnaires/use-cases';
import { LoadTemplate, OpenRound, SavePlan, SaveRound } from '@hailong/surveys/use-cases';
import { SimulateAnyRound } from '@hailong/responses/use-cases';
import { RoundRecord, ServiceCategory } from '@hailong/surveys/domain';
import { CalendarDay, addDays, systemClock, today } from '@hailong/kernel';
import { Part } from '../../kit/province';
import { WithAgencies } from '../../kit/agencies';
import { expectOk } from '../../kit/expect-ok';
import { WithProcess } from '../../kit/servers/process';
import { showFigures } from '../../kit/show-figures';

const NOW = today(systemClock);
export const YEAR = yearOf(NOW);

/** A province, five departments and a commune. */
export const SEVEN_AGENCIES = `code,name,kind,parent_code
P,UBND tỉnh,province,
P.1,Sở Một,department,P
P.2,Sở Hai,department,P
P.3,Sở Ba,department,P
P.4,Sở không có đợt nào,department,P
P.5,Sở có bộ tiêu chí riêng,department,P
P.6,Sở ít phiếu,department,P
P.7,UBND xã,commune,P
`;

export interface WithRoundsOfYear {
  /** Opens a round that an agency runs for itself, with simulated forms that are shown. */
  readonly runRound: (agencyCode: string, terms: OwnRound) => Promise<RoundRecord>;
  /** Two published forms on the province's core, and one on criteria that P.5 has for itself. */
  readonly forms: { readonly onCore: number; readonly otherOnCore: number; readonly ofItsOwn: number };
}

export interface OwnRound {
  readonly code: string;
  readonly questionnaireId: number;
  readonly forms: number;
  /** Id of a second form, which half of the people gets; default: all get the first. */
  readonly second?: number;
  /** Service fields that its forms are told apart by. Default: none. */
  readonly fields?: readonly ServiceCategory[];
  /** Day in the window of the round, whose year it is about. Default: today. */
  readonly on?: CalendarDay;
}

/** The national form as the province's core (`mc`), the same without a core, and rounds that agencies run for themselves. */
export function roundsOfYear(): Part<WithProcess & WithAgencies, WithRoundsOfYear> {
  return async ({ app, scopeOf }) => {
    const formOf = async (agencyCode: string, codePrefix: string) => {
      const terms = { template: 'national-2023-2026', codePrefix, publish: true };
      const loaded = expectOk(await app.get(LoadTemplate).load(await scopeOf(agencyCode), terms));
      return loaded.questionnaires[0]?.questionnaireId ?? 0;
    };
    const copyOf = async (agencyCode: string, questionnaireId: number) => {
      const scope = await scopeOf(agencyCode);
      const [source] = await app.get(ReadQuestionnaires).published([questionnaireId]);
      if (!source) throw new Error(`questionnaire ${questionnaireId} is not published`);
      const { document, criteriaSetId } = source;
      const terms = { code: 'ban-sao', document, criteriaSetId: criteriaSetId ?? undefined };
      const draft = expectOk(await app.get(SaveQuestionnaire).save(scope, terms));
      expectOk(await app.get(PublishQuestionnaire).publish(scope, draft.questionnaireId));
      return draft.questionnaireId;
    };
    const onCore = await formOf('P', 'mc');
    return {
      forms: {
        ...{ onCore, otherOnCore: await copyOf('P.1', onCore) },
        ofItsOwn: await formOf('P.5', 'rieng'),
      },
      runRound: async (agencyCode, { code, questionnaireId, second, forms, fields, on = NOW }) => {
        const scope = await scopeOf(agencyCode);
        const { planId } = expectOk(
          await app.get(SavePlan).save(scope, { code, document: planOf(code, yearOf(on)) }),
        );
        const document = {
          ...documentOf(code, groupOf(questionnaireId, second), on),
          ...(fields && { fields, asksField: true, toldApartBy: ['field'] as const }),
        };
        const { roundId } = expectOk(await app.get(SaveRound).save(scope, { planId, document }));
        const { round } = expectOk(await app.get(OpenRound).open(scope, roundId));
        const sent = expectOk(
          await app.get(SimulateAnyRound).simulate({ round, responses: forms, seed: roundId }),
        );
        expect(sent.stored).toBe(forms);
        await showFigures(app, round);
        return round;
      },
    };
  };
}

const GROUP = { code: 'citizen', label: { vi: 'Người dân' }, respondents: ['citizen'] } as const;
const CHANNELS = ['paper'] as const;

function groupOf(questionnaireId: number, second: number | undefined) {
  if (second === undefined) return { ...GROUP, questionnaireId };
  return { ...GROUP, questionnaireId, secondForm: { questionnaireId: second, percent: 50, seed: 0 } };
}

function documentOf(code: string, group: ReturnType<typeof groupOf>, on: CalendarDay) {
  return {
    ...{ code, title: `Đợt ${code}`, year: yearOf(on), deadlines: [], quotas: [], channels: CHANNELS },
    window: { opensOn: addDays(on, -20), closesOn: addDays(on, 20) },
    groups: [group],
    ...{ minimumResponses: 30, leastAnswered: 0 },
  };
}

function planOf(code: string, year: number) {
  return {
    title: `Kế hoạch ${code}`,
    years: { from: year, to: year },
    population: 'Người đã làm thủ tục',
    channels: CHANNELS,
    groups: [{ ...GROUP, questionnaire: 'mc-citizen' }],
    fielding: { from: '01-01' as const, to: '12-31' as const },
    ...{ deadlines: [], quotas: [] },
  };
}

function yearOf(on: CalendarDay): number {
  return Number(on.slice(0, 4));
}
