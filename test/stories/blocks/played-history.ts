import { randomUUID } from 'node:crypto';
import { SurveyActor } from '@hailong/access';
import { ExaminerDb } from '@hailong/database';
import { day } from '@hailong/kernel';
import { questionnairesById } from '@hailong/questionnaires';
import { sheetLayout } from '@hailong/questionnaires/domain';
import { FORM_CLASSES } from '@hailong/surveys/domain';
import { PlayedForm, PlayedRound } from '../../../libs/blocks/src/domain/played-round.spec-data';
import { administratorOf, operatorOf } from '../../kit/actors';
import { ENTER, IntakeVerdict } from '../../kit/intake';
import { Province } from '../../kit/province';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { WithVisitor } from '../../kit/visitor';

const INVALIDATE = `mutation ($id: ID!) { it: invalidateSurveyResponse(id: $id, input: { reason: "thử" }) { __typename } }`;
/** Types in for any agency of the province's round; such forms are independent. */
const PROVINCE_OPERATOR: SurveyActor = {
  subject: 'operator',
  agencyCode: 'P',
  roles: ['province-operator'],
};
export const AGENCIES = ['P.1', 'P.2'];
export const CHANNELS = ['ONLINE', 'PAPER'] as const;

type World = Province & WithPortal & WithRound & WithVisitor;

interface StoredRow {
  readonly id: string;
  readonly questionnaireId: number;
  readonly group: number;
  readonly channel: number;
  readonly field: number;
  readonly procedureGroup: number;
  readonly formClass: number;
  readonly answers: string;
  readonly day: string;
  readonly valid: boolean;
}

const ROWS = `
select response_id as id, questionnaire_id as "questionnaireId", respondent_group as "group", channel, field,
  procedure_group as "procedureGroup", form_class as "formClass", answers, received_on::text as day, valid
from hailong.survey_response where agency_id = $1 and not (response_id = any($2::uuid[]))`;

/** A round of the product beside the same round as the rules of blocks play it, from the same stored forms. */
export class PlayedBeside {
  readonly forms = new Map<string, PlayedForm>();

  private constructor(
    private readonly world: World,
    readonly agencyCode: string,
    readonly agencyId: number,
    readonly played: PlayedRound,
  ) {}

  static async of(world: World, agencyCode: string, smallest: number): Promise<PlayedBeside> {
    const scope = await world.scopeOf(agencyCode);
    const { roundId, document } = world.round;
    const ids = document.groups.map(({ questionnaireId }) => questionnaireId);
    const [questionnaire] = await world.app
      .get(ExaminerDb)
      .read(scope, (tx) => questionnairesById(tx, ids.slice(0, 1)));
    if (!questionnaire) throw new Error('the round has no questionnaire');
    const terms = {
      ...{ agency: scope.agencyId, round: roundId, smallest, toldApartBy: document.toldApartBy ?? [] },
      layout: sheetLayout(questionnaire.document),
    };
    return new PlayedBeside(world, agencyCode, scope.agencyId, new PlayedRound(terms));
  }

  /** Sends forms: typed in by the agency, online without a ticket, and typed in by the province. */
  async collect(count: readonly number[], next: (below: number) => number): Promise<void> {
    const [seen = 0, touched = 0, independent = 0] = count;
    await this.enter(seen, operatorOf(this.agencyCode), next);
    await this.enter(independent, PROVINCE_OPERATOR, next);
    if (touched > 0) {
      const { data } = await this.world.visitor.submitMany(this.inputs(touched, next, 'ONLINE'));
      expect(data.verdicts.map(({ __typename }) => __typename)).toEqual(
        Array.from({ length: touched }, () => 'SurveyResponseAccepted'),
      );
    }
    await this.learn();
  }

  /** Takes some forms that the agency typed in out of the count, in the product and beside it. */
  async takeBack(next: (below: number) => number): Promise<void> {
    for (const [id, form] of this.forms) {
      if (form.formClass !== 'seen' || next(5) > 0) continue;
      if (!this.played.takeBack(form)) continue;
      const variables = { id: `response:${id}` };
      const reply = await this.world.ask<{ __typename: string }>(
        INVALIDATE,
        variables,
        administratorOf(this.agencyCode),
      );
      expect(reply.__typename).toBe('SurveyResponseRevalued');
    }
  }

  /** Blocks of the product, as sorted ids of their forms, and whether they are shown. */
  async sealed(): Promise<readonly string[]> {
    const rows = await this.world.db.admin<{ ids: string; shown: boolean }>(
      `select string_agg(r.response_id::text, ' ' order by r.response_id) as ids, t.shown_on is not null as shown
       from hailong.survey_response r join hailong.block_tally t using (agency_id, round_id)
       where agency_id = $1 and r.block = t.block_no group by t.block_no, t.shown_on`,
      [this.agencyId],
    );
    return rows.map(({ ids, shown }) => `${shown ? 'shown' : 'hidden'} ${ids}`).sort();
  }

  /** The same of the rules. */
  expected(): readonly string[] {
    const ids = new Map([...this.forms].map(([id, form]) => [form, id]));
    const { sealed, shown } = this.played;
    return sealed
      .map((block) => {
        const names = block.forms.map((form) => ids.get(form) ?? '').sort();
        return `${shown.includes(block) ? 'shown' : 'hidden'} ${names.join(' ')}`;
      })
      .sort();
  }

  private async enter(count: number, actor: SurveyActor, next: (below: number) => number): Promise<void> {
    if (count === 0) return;
    const inputs = this.inputs(count, next);
    const verdicts = await this.world.ask<IntakeVerdict[]>(ENTER, { inputs }, actor);
    expect(verdicts.filter(({ __typename }) => __typename !== 'SurveyResponseAccepted')).toEqual([]);
  }

  private inputs(count: number, next: (below: number) => number, channel?: string) {
    return Array.from({ length: count }, () => {
      const gave = next(4) === 0;
      const level = () => String(1 + next(5));
      return {
        ...{
          key: randomUUID(),
          round: this.world.publicRoundId,
          agencyCode: this.agencyCode,
          group: 'citizens',
        },
        channel: channel ?? CHANNELS[1],
        answers: [
          { item: 'Q1.1', level: level() },
          ...(next(2) === 0 ? [{ item: 'Q2.1', level: level() }] : []),
          { item: 'GY', level: gave ? 'yes' : 'no' },
          ...(gave ? [{ item: 'Q5.1', level: level() }] : []),
        ],
      };
    });
  }

  /** Learns the forms that have been stored since. */
  private async learn(): Promise<void> {
    const rows = await this.world.db.admin<StoredRow>(ROWS, [this.agencyId, [...this.forms.keys()]]);
    for (const { id, answers: sheet, formClass, day: on, valid, ...place } of rows) {
      const form: PlayedForm = {
        ...{ place, sheet, formClass: FORM_CLASSES.keyOf(formClass), receivedOn: dayNumber(on) },
        word: valid ? 'valid' : 'invalid',
      };
      this.forms.set(id, form);
      this.played.receive(form);
    }
  }
}

/** Days since 1970. */
export function dayNumber(on: string): number {
  return new Date(`${day(on)}T00:00:00Z`).getTime() / 86_400_000;
}
