import { randomUUID } from 'node:crypto';
import type { SurveyActor } from '@hailong/access';
import { Agency } from './attack';
import { AttackedRound } from './attacked-round';
import { PROVINCE } from './attacked-province';
import { Form, SeenAs } from './forms';
import * as operations from './operations';

export interface Verdict {
  readonly __typename: string;
  readonly receipt?: string;
}

/** Agency of the round of an attack, which sends forms. */
export class PlayedAgency implements Agency {
  readonly receipts: string[] = [];

  constructor(
    protected readonly played: AttackedRound,
    readonly agencyCode: string,
  ) {}

  async send(as: SeenAs, ...forms: readonly Form[]): Promise<readonly string[]> {
    const sent = (await this.offer(as, forms)).map(receiptOf);
    this.receipts.push(...sent);
    return sent;
  }

  async tries(as: SeenAs, ...forms: readonly Form[]): Promise<number> {
    const accepted = (await this.offer(as, forms)).flatMap(({ receipt }) => receipt ?? []);
    this.receipts.push(...accepted);
    return accepted.length;
  }

  private offer(as: SeenAs, forms: readonly Form[]): Promise<readonly Verdict[]> {
    if (forms.length === 0) return Promise.resolve([]);
    const inputs = forms.map((form) => this.inputOf(as === 'touched' ? 'ONLINE' : 'PAPER', form));
    const operation = as === 'touched' ? operations.SUBMIT : operations.ENTER;
    return this.played.province.ask<readonly Verdict[]>(operation, { inputs }, SENDERS[as](this.agencyCode));
  }

  protected inputOf(usual: string, { levels, ...place }: Form): object {
    const answers = Object.entries(levels).map(([item, level]) => ({ item, level }));
    const { agencyCode, played } = this;
    const form = { key: randomUUID(), round: played.publicId, agencyCode, group: 'citizens' };
    return { ...form, channel: usual, ...place, answers };
  }
}

const SENDERS: Readonly<Record<SeenAs, (agencyCode: string) => SurveyActor | undefined>> = {
  seen: (agencyCode) => ({ subject: 'clerk', agencyCode, roles: ['agency-operator'] }),
  touched: () => undefined,
  independent: () => ({ subject: 'typist', agencyCode: PROVINCE, roles: ['province-operator'] }),
};

export function receiptOf({ receipt, ...verdict }: Verdict): string {
  if (!receipt) throw new Error(`a form was refused: ${JSON.stringify(verdict)}`);
  return receipt;
}
