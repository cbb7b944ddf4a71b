import { randomUUID } from 'node:crypto';
import type { SurveyActor } from '@hailong/access';
import { ROUND_ID, addDays } from '@hailong/kernel';
import { RoundRecord } from '@hailong/surveys/domain';
import { CloseRound, FinaliseRound, OpenRound, readTemplate } from '@hailong/surveys/use-cases';
import { draftFromTemplate } from '../../../demonstration/src/draft-from-template';
import { done } from '../../../demonstration/src/step';
import { Attack, Side } from './attack';
import { Form, SeenAs } from './forms';
import { AttackedProvince, PROVINCE, administratorOf } from './attacked-province';
import * as operations from './operations';

interface Verdict {
  readonly __typename: string;
  readonly receipt?: string;
  readonly problems?: readonly { readonly code: string }[];
}

/** Years of the plan: the clock of the attacks moves some weeks an attack. */
const YEARS = { from: 2026, to: 2027 };

/** Round of some agencies of the province, which an attack uses and nothing else does. */
export class AttackedRound {
  private reported = 0;

  private constructor(
    private readonly province: AttackedProvince,
    readonly round: RoundRecord,
    readonly publicId: string,
  ) {}

  static async open(
    province: AttackedProvince,
    code: string,
    agencyCodes: readonly string[],
    { terms = () => ({}), template: change }: Pick<Attack, 'terms' | 'template'>,
  ): Promise<AttackedRound> {
    const { plan, ...read } = await done(Promise.resolve(readTemplate('bac-kan-266-2018')));
    if (!plan) throw new Error('the template has no plan');
    const shipped = { ...read, plan: { ...plan, years: YEARS } };
    const { app } = province.portal;
    const { round: draft } = await draftFromTemplate(app, province.owner, {
      ...{ template: change ? change(shipped) : shipped, codePrefix: code, leastAnswered: 0 },
      participants: agencyCodes.map((agencyCode) => ({ agencyCode })),
    });
    const publicId = ROUND_ID.of(draft.roundId);
    const window = { opensOn: province.today, closesOn: addDays(province.today, 60) };
    const usual = { window, access: 'INVITED', channels: ['ONLINE', 'PAPER', 'KIOSK'] };
    await saveDraft(province, publicId, (groups) => ({ ...usual, ...terms(groups) }));
    const { round } = await done(app.get(OpenRound).open(province.owner, draft.roundId));
    return new AttackedRound(province, round, publicId);
  }

  async close(): Promise<void> {
    await done(this.province.portal.app.get(CloseRound).close(this.province.owner, this.round.roundId));
  }

  async finalise(): Promise<void> {
    await done(this.province.portal.app.get(FinaliseRound).finalise(this.province.owner, this.round.roundId));
  }

  sideOf(agencyCode: string, victim: string | undefined): Side {
    return {
      ...{ agencyCode, victim },
      send: (as, ...forms) => this.send(agencyCode, as, forms),
      takeBack: async (id) => {
        const taken = await this.province.ask<Verdict>(
          operations.INVALIDATE,
          { id },
          administratorOf(agencyCode),
        );
        return taken.__typename === 'SurveyResponseRevalued';
      },
      invite: (answers) => this.invite(agencyCode, answers),
    };
  }

  private async send(agencyCode: string, as: SeenAs, forms: readonly Form[]): Promise<readonly string[]> {
    if (forms.length === 0) return [];
    const inputs = forms.map((form) => this.inputOf(agencyCode, as === 'touched' ? 'ONLINE' : 'PAPER', form));
    const operation = as === 'touched' ? operations.SUBMIT : operations.ENTER;
    const sent = this.province.ask<readonly Verdict[]>(operation, { inputs }, SENDERS[as](agencyCode));
    return (await sent).map(receiptOf);
  }

  private inputOf(agencyCode: string, usual: string, { levels, ...place }: Form): object {
    const answers = Object.entries(levels).map(([item, level]) => ({ item, level }));
    const form = { key: randomUUID(), round: this.publicId, agencyCode, group: 'citizens' };
    return { ...form, channel: usual, ...place, answers };
  }

  private async invite(agencyCode: string, answers: readonly (Form | undefined)[]): Promise<void> {
    const { province, publicId: round } = this;
    const admin = administratorOf(agencyCode);
    const codes = answers.map(() => this.dossierCode(agencyCode));
    const finishedOn = addDays(province.today, -20);
    const dossiers = codes.map((code) => ({
      ...{ code, decidingAgency: agencyCode, outcome: 'GRANTED', applicant: 'CITIZEN', finishedOn },
    }));
    for (const inputs of portions(dossiers))
      mustBe('SurveyDossierReported', await province.ask(operations.REPORT, { inputs }, admin));
    const order = { round, port: 'PAPER', dossiers: codes };
    mustBe('SurveyPeopleInvited', [await province.ask(operations.INVITE, { input: order }, admin)]);
    const links = await sheetsOf(province, round, agencyCode);
    for (const [at, form] of answers.entries()) {
      const link = links.get(codes[at] ?? '');
      if (!link) throw new Error('a person that was invited has no sheet');
      if (!form) continue;
      const invitation = { token: new URL(link).hash.slice(1) };
      const input = { ...this.inputOf(agencyCode, 'ONLINE', form), invitation };
      receiptOf(await province.ask<Verdict>(operations.SUBMIT_ONE, { input }));
    }
  }

  private dossierCode(agencyCode: string): string {
    this.reported += 1;
    return `${agencyCode}-251201-${this.round.roundId}${String(this.reported).padStart(4, '0')}`;
  }
}

/** Rows of one operation. */
const PORTION = 100;

function portions<T>(rows: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(rows.length / PORTION);
  return Array.from({ length: count }, (_, at) => rows.slice(at * PORTION, (at + 1) * PORTION));
}

/** Links of the sheets that an agency prints, by dossier. */
async function sheetsOf(
  province: AttackedProvince,
  round: string,
  agencyCode: string,
): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  for (let after: string | null = null; ;) {
    const page: Sheets = await province.ask(operations.SHEETS, { round, after }, administratorOf(agencyCode));
    for (const { node } of page.edges) links.set(node.dossierCode, node.link);
    if (!page.pageInfo.hasNextPage) return links;
    after = page.pageInfo.endCursor;
  }
}

interface Sheets {
  readonly edges: readonly { readonly node: { readonly dossierCode: string; readonly link: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const SENDERS: Readonly<Record<SeenAs, (agencyCode: string) => SurveyActor | undefined>> = {
  seen: (agencyCode) => ({ subject: 'clerk', agencyCode, roles: ['agency-operator'] }),
  touched: () => undefined,
  independent: () => ({ subject: 'typist', agencyCode: PROVINCE, roles: ['province-operator'] }),
};

function receiptOf({ receipt, ...verdict }: Verdict): string {
  if (!receipt) throw new Error(`a form was refused: ${JSON.stringify(verdict)}`);
  return receipt;
}

function mustBe(typename: string, replies: readonly { readonly __typename: string }[]): void {
  const wrong = replies.find((reply) => reply.__typename !== typename);
  if (wrong) throw new Error(`the attack cannot begin: ${JSON.stringify(wrong)}`);
}

interface Draft {
  readonly plan: { readonly id: string };
  readonly groups: readonly (object & { readonly questionnaire: { readonly id: string } })[];
  readonly participants: readonly { readonly agency: { readonly code: string } }[];
}

/** Saves a draft with other terms, as its administrator would: read, changed, sent back whole. */
async function saveDraft(
  province: AttackedProvince,
  id: string,
  terms: (groups: readonly object[]) => object,
): Promise<void> {
  const owner = administratorOf(PROVINCE);
  const {
    plan,
    groups: drafted,
    participants,
    ...rest
  } = await province.ask<Draft>(operations.DRAFT, { id }, owner);
  const groups = drafted.map(({ questionnaire, ...group }) => ({
    ...group,
    questionnaire: questionnaire.id,
  }));
  const input = {
    ...{ ...rest, plan: plan.id, groups },
    participants: participants.map(({ agency }) => ({ agencyCode: agency.code })),
    ...terms(groups),
  };
  mustBe('SurveyRound', [await province.ask(operations.SAVE, { input }, owner)]);
}
