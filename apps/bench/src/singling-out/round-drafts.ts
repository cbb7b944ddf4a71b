import { ROUND_ID, addDays } from '@hailong/kernel';
import { MarkRound, readTemplate } from '@hailong/surveys/use-cases';
import { draftFromTemplate } from '../../../demonstration/src/draft-from-template';
import { done } from '../../../demonstration/src/step';
import type { Attack } from './attack';
import { AttackedProvince, PROVINCE, administratorOf } from './attacked-province';
import * as operations from './operations';

/** Years of the plan: the clock of the attacks moves some weeks. */
const YEARS = { from: 2026, to: 2027 };

interface Loaded {
  readonly plan: { readonly id: string };
  readonly groups: readonly (object & { readonly questionnaire: { readonly id: string } })[];
}

interface Saved {
  readonly __typename: string;
  readonly id?: string;
}

/** Participant of a round, as its input names it. */
export interface Participant {
  readonly agencyCode: string;
  readonly unitGroup?: string;
}

/** Draft of the round of an attack, with the id that the API gives it. */
export interface RoundDraft {
  readonly roundId: number;
  readonly publicId: string;
  /** Terms of its input, to be sent back whole with changes. */
  readonly input: object;
}

/** Drafts the rounds of attacks. Rounds of the same form share its plan, criteria and questionnaires. */
export class RoundDrafts {
  private readonly loaded = new Map<Attack['template'], Promise<Loaded>>();

  /** @param prefix of the codes of the forms, which no other drafts of the province have */
  constructor(
    readonly province: AttackedProvince,
    private readonly prefix: string,
  ) {}

  async draft(
    code: string,
    participants: readonly Participant[],
    { terms = () => ({}), template, demonstration }: Attack,
  ): Promise<RoundDraft> {
    const { province } = this;
    const { plan, groups: drafted, ...rest } = await this.load(template);
    const groups = drafted.map(({ questionnaire, ...group }) => ({
      ...group,
      questionnaire: questionnaire.id,
    }));
    const window = { opensOn: province.today, closesOn: addDays(province.today, 60) };
    const usual = { window, access: 'INVITED', channels: ['ONLINE', 'PAPER', 'KIOSK'] };
    const input = { ...rest, code, plan: plan.id, groups, participants, ...usual, ...terms(groups) };
    const publicId = await saveRound(province, input);
    const roundId = ROUND_ID.read(publicId);
    if (roundId === undefined) throw new Error(`no round has the id ${publicId}`);
    if (demonstration)
      await done(province.portal.app.get(MarkRound).mark(province.owner, roundId, 'demonstration'));
    return { roundId, publicId, input };
  }

  private load(template: Attack['template']): Promise<Loaded> {
    const known =
      this.loaded.get(template) ?? this.loadNow(template, `${this.prefix}-form-${this.loaded.size + 1}`);
    this.loaded.set(template, known);
    return known;
  }

  private async loadNow(change: Attack['template'], codePrefix: string): Promise<Loaded> {
    const { province } = this;
    const { plan, ...read } = await done(Promise.resolve(readTemplate('bac-kan-266-2018')));
    if (!plan) throw new Error('the template has no plan');
    const shipped = { ...read, plan: { ...plan, years: YEARS } };
    const { round } = await draftFromTemplate(province.portal.app, province.owner, {
      ...{ template: change ? change(shipped) : shipped, codePrefix, leastAnswered: 0 },
      participants: province.agencyCodes.slice(0, 1).map((agencyCode) => ({ agencyCode })),
    });
    const id = ROUND_ID.of(round.roundId);
    return province.ask<Loaded>(operations.DRAFT, { id }, administratorOf(PROVINCE));
  }
}

/** Saves a round as its administrator would; its id. */
async function saveRound(province: AttackedProvince, input: object): Promise<string> {
  const saved = await province.ask<Saved>(operations.SAVE, { input }, administratorOf(PROVINCE));
  if (!saved.id) throw new Error(`the attack cannot begin: ${JSON.stringify(saved)}`);
  return saved.id;
}
