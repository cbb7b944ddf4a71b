import { SurveyActor } from '@hailong/access';
import { administratorOf } from '../../kit/actors';
import { filledIn, pageAt, postForm } from '../../kit/form-page';
import { Province } from '../../kit/province';
import { WithRound } from '../../kit/round';
import { WithPortal } from '../../kit/servers/portal';
import { LIST_MEMBERS, LOAD_LIST, ListAnswer, MemberNode, MembersAnswer } from './list-rows';

/** Respondent group of the bodies in the plan of Bến Tre. */
export const GROUP = 'coordination';

const QUOTAS = `query ($round: ID!) { it: surveyQuotas(round: $round) { ... on SurveyQuotaCellConnection { edges { node {
  group field newest { population target source } } } } } }`;
const SHEETS = `query ($round: ID!) { it: surveyPaperInvitations(round: $round, first: 200) {
  ... on SurveyPaperInvitationConnection { edges { node { bodyName listNumber link shortCode } } } } }`;

/** Printed invitation of a body; without a name a blank one. */
export interface Sheet {
  readonly bodyName: string | null;
  readonly listNumber: number | null;
  readonly link: string;
  readonly shortCode: string;
}

export interface BodyCell {
  readonly group: string;
  readonly field: string;
  readonly newest: object;
}

/** The administrator of P.1 with the list of its round, and the officials of the bodies with their sheets. */
export class BodiesDesk {
  readonly admin: SurveyActor = administratorOf('P.1');

  constructor(private readonly province: Province & WithPortal & WithRound) {}

  get round(): string {
    return this.province.publicRoundId;
  }

  load(members: readonly object[]): Promise<ListAnswer> {
    const input = { round: this.round, group: GROUP, members };
    return this.province.ask<ListAnswer>(LOAD_LIST, { input }, this.admin);
  }

  /** Members of the list, page after page. */
  async members(): Promise<readonly MemberNode[]> {
    const found: MemberNode[] = [];
    for (let after: string | null = null; ;) {
      const asked: object = { round: this.round, group: GROUP, after };
      const page: MembersAnswer = await this.province.ask<MembersAnswer>(LIST_MEMBERS, asked, this.admin);
      found.push(...page.edges.map(({ node }) => node));
      if (!page.pageInfo.hasNextPage) return found;
      after = page.pageInfo.endCursor;
    }
  }

  /** Names of the bodies that have not answered, sorted. */
  async silent(): Promise<readonly (string | null)[]> {
    const members = await this.members();
    return members.flatMap(({ answered, name }) => (answered === false ? [name] : [])).sort();
  }

  async cells(): Promise<readonly BodyCell[]> {
    const owner = administratorOf('P');
    const { edges } = await this.province.ask<{ edges: readonly { node: BodyCell }[] }>(
      ...([QUOTAS, { round: this.round }, owner] as const),
    );
    return edges.map(({ node }) => node).filter(({ group }) => group === GROUP);
  }

  /** Slots taken of each of these cells, which no reader of the API is told: departments, then districts. */
  async taken(): Promise<readonly number[]> {
    const group = this.province.round.document.groups.findIndex(({ code }) => code === GROUP);
    const rows = await this.province.db.admin<{ taken: number }>(
      'select taken from hailong.quota_cell where round_id = $1 and respondent_group = $2 order by field',
      [this.province.round.roundId, group],
    );
    return rows.map(({ taken }) => taken);
  }

  async sheets(): Promise<readonly Sheet[]> {
    const { edges } = await this.province.ask<{ edges: { node: Sheet }[] }>(
      ...([SHEETS, { round: this.round }, this.admin] as const),
    );
    return edges.map(({ node }) => node);
  }

  /** Opens the link of a sheet, fills the form in and sends it with the code. */
  async send({ link, shortCode }: Pick<Sheet, 'link' | 'shortCode'>, changes: object = {}) {
    const { url } = this.province.portal;
    const { html } = await pageAt(`${url}/survey/form${new URL(link).search}`);
    this.province.later(10);
    const fields = filledIn(html);
    fields.set('code', shortCode);
    for (const [name, value] of Object.entries(changes)) fields.set(name, String(value));
    const { response, html: said } = await postForm(url, fields);
    return { status: response.status, said };
  }
}
