import { SurveyActor } from '@hailong/access';
import { administratorOf, operatorOf } from '../../kit/actors';
import { pageAt } from '../../kit/form-page';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { LABELS, LOAD_LIST, ListAnswer, MARK_LIST } from './list-rows';

/** Respondent group of the enterprises in the plan of the industrial parks. */
export const GROUP = 'organizations';
export const ENTERPRISES = 40;

/** Row of an enterprise; the last ten of the list can be written to. */
export function enterprise(n: number) {
  return {
    code: `37000${String(n).padStart(5, '0')}`,
    name: `Công ty TNHH Số ${n}`,
    address: `Lô ${n}, KCN Thử Nghiệm, tỉnh`,
    ...(n > 30 && { email: `lienhe${n}@doanhnghiep.example.vn` }),
  };
}

export function upTo(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, n) => from + n);
}

export interface LabelNode {
  readonly number: number;
  readonly name: string;
  readonly address: string;
}

/** The administrator and the clerk of P.1 with the list of its round. */
export class EnterprisesDesk {
  readonly admin: SurveyActor = administratorOf('P.1');

  constructor(private readonly province: WithPortal & WithRound) {}

  get round(): string {
    return this.province.publicRoundId;
  }

  /** Asks an operation about the list. */
  list<T>(operation: string, actor = this.admin): Promise<T> {
    return this.province.ask<T>(operation, { round: this.round, group: GROUP }, actor);
  }

  load(members: readonly object[]): Promise<ListAnswer> {
    const input = { round: this.round, group: GROUP, members };
    return this.province.ask<ListAnswer>(LOAD_LIST, { input }, this.admin);
  }

  /** Marks members as the clerk; without numbers the whole list. */
  mark(mark: string, numbers?: readonly number[]): Promise<ListAnswer> {
    const input = { round: this.round, group: GROUP, mark, numbers };
    return this.province.ask<ListAnswer>(MARK_LIST, { input }, operatorOf('P.1'));
  }

  async labels(): Promise<readonly LabelNode[]> {
    const { edges } = await this.list<{ edges: { node: LabelNode }[] }>(LABELS);
    return edges.map(({ node }) => node);
  }

  /** The form as a page. */
  async page(): Promise<string> {
    const query = `round=${this.round}&agency=P.1&group=${GROUP}`;
    return (await pageAt(`${this.province.portal.url}/survey/form?${query}`)).html;
  }
}
