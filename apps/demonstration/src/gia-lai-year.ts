import { AgencyScope } from '@hailong/database';
import { QuestionnaireRecord } from '@hailong/questionnaires';
import { QuotaRule, RoundRecord, RoundWindow, WrittenPlan } from '@hailong/surveys/domain';
import { NamedParticipant, RoundToSave, SavePlan, SaveRound } from '@hailong/surveys/use-cases';
import { INestApplicationContext } from '@nestjs/common';
import { CHOSEN_FIELDS } from './field-list';
import { foundOrMade } from './found-or-made';
import { CITIZENS } from './gia-lai-form';
import { knownRounds, openMarked } from './known-rounds';
import { done } from './step';

/** A round on the form of Gia Lai: of the province about all its agencies, or of an agency about itself. */
export interface GiaLaiRound {
  /** Code of the round and of its plan. */
  readonly code: string;
  readonly year: number;
  readonly title: string;
  readonly window: RoundWindow;
  readonly form: QuestionnaireRecord;
  /** Absent: the agency that runs it alone. */
  readonly participants?: readonly NamedParticipant[];
}

const CHANNELS = ['online', 'kiosk', 'paper', 'post'] as const;
/** Quotas of the demonstration, not of Gia Lai, so that progress has a target. */
const QUOTAS: readonly QuotaRule[] = [
  {
    code: 'moi-co-quan',
    label: { vi: 'Mỗi cơ quan ít nhất 60 phiếu', en: 'At least 60 forms for each agency' },
    over: { each: ['agency'] },
    rule: { kind: 'minimum', count: 60 },
  },
];

/** Every form is asked for its field of the province's list, so that results tell fields apart. */
const BY_FIELD = { fields: CHOSEN_FIELDS, asksField: true };

/** Plans and opens the round, marked as a demonstration, unless it is open or over. */
export async function openGiaLaiRound(
  app: INestApplicationContext,
  scope: AgencyScope,
  wanted: GiaLaiRound,
): Promise<RoundRecord> {
  const { code, participants } = wanted;
  const known = await knownRounds(app, scope);
  return foundOrMade(
    known,
    (round) => round.code === code && round.state !== 'draft',
    async () => {
      const plan = await done(app.get(SavePlan).save(scope, { code, document: planOf(wanted) }));
      const document = documentOf(wanted);
      const draft = await done(
        app.get(SaveRound).save(scope, { planId: plan.planId, participants, document }),
      );
      return openMarked(app, scope, draft);
    },
  );
}

function documentOf({ code, year, title, window, form }: GiaLaiRound): RoundToSave['document'] {
  return {
    ...{ code, title, year, window },
    deadlines: [],
    channels: CHANNELS,
    groups: [{ ...CITIZENS, questionnaireId: form.questionnaireId }],
    quotas: QUOTAS,
    ...BY_FIELD,
    toldApartBy: ['field'],
    minimumResponses: 30,
  };
}

function planOf({ year, title, form }: GiaLaiRound): WrittenPlan {
  return {
    title: `Kế hoạch: ${title}`,
    years: { from: year, to: year },
    population: 'Người dân từ đủ 18 tuổi cư trú trên địa bàn tỉnh',
    channels: CHANNELS,
    groups: [{ ...CITIZENS, questionnaire: form.code }],
    fielding: { from: '01-01', to: '12-31' },
    deadlines: [],
    quotas: QUOTAS,
    ...BY_FIELD,
  };
}
