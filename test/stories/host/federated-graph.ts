import { SurveyActor } from '@hailong/access';
import { Logger } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { startSubgraph } from '../../hosts/subgraph';
import { GraphAnswer, post, startGateway, supergraphOf } from './federation-gateway';
import { PortalNews, startNews } from './news-subgraph';
import { TEST_SECRET_KEY } from '../../kit/secret-key';
import {
  COPY_FORM,
  LOAD,
  OPEN,
  Outcome,
  PUBLISH_FORM,
  SAVE_FORM,
  formInput,
} from '../../kit/survey-operations';
import { PARKS, TRADE, hue } from '../../kit/hue';
import { Opened } from '../../kit/province';
import { WithPortal } from '../../kit/servers/portal';

const LOGIN_SECRET = 'a secret of the gateway, 32 bytes long';
const ENTITIES = `query ($references: [_Any!]!) { _entities(representations: $references) { __typename
  ... on SurveyAgency { code name } ... on SurveyRound { id code } ... on SurveyPlan { id code }
  ... on SurveyQuestionnaire { id code version } } }`;

export const NOBODY = null;

/** Answer to a reference; of an agency the code alone. */
export interface Entity {
  readonly id?: string;
  readonly code: string;
}

interface Entities {
  readonly _entities: readonly (Entity | null)[];
}

interface Asked {
  readonly url?: string;
  readonly variables?: object;
}

/** The module as a subgraph, a portal's subgraph beside it, and a gateway before both. */
export interface FederatedGraph {
  readonly province: Opened<typeof hue>;
  /** Documents that BQL has loaded and not opened. */
  readonly draft: Outcome;
  /** Documents that BQL has opened: announced to all, its plan not signed. SCT has drafts under the same codes. */
  readonly opened: Outcome;
  /** Address of the module's subgraph. */
  readonly subgraph: string;
  /** Answers of the portal's subgraph. */
  readonly portal: PortalNews;
  /** Asks the gateway, or a subgraph directly. */
  ask(query: string, actor: SurveyActor | null, asked?: Asked): Promise<GraphAnswer<Record<string, unknown>>>;
  /** Asks the module's subgraph for the things that references name, as a gateway does. */
  entities(references: readonly object[], actor?: SurveyActor | null): Promise<GraphAnswer<Entities>>;
  /** The answer to each reference: its id or code, null, or the code of the error. */
  got(references: readonly object[], actor?: SurveyActor | null): Promise<unknown[]>;
  close(): Promise<void>;
}

export async function federatedGraph(): Promise<FederatedGraph> {
  const province = await hue.open();
  const documents = await documentsOf(province);
  Object.assign(process.env, {
    ...{ PORT: '0', LOGIN_SECRET, HAILONG_SECRET_KEY: TEST_SECRET_KEY },
    SURVEY_DATABASE_URL: province.db.appUrl,
  });
  Logger.overrideLogger(['error', 'warn']);
  for (const level of ['log', 'info'] as const) jest.spyOn(console, level).mockImplementation();
  const app = await startSubgraph();
  province.whenClosing(() => app.close());
  const subgraph = `${await app.getUrl()}/graphql`;
  const portal: PortalNews = { offices: [], news: [] };
  const news = await startNews(portal);
  province.whenClosing(() => news.stop());
  const gateway = await startGateway(await supergraphOf({ surveys: subgraph, portal: news.url }));
  province.whenClosing(() => gateway.stop());
  const entities = (references: readonly object[], actor: SurveyActor | null = NOBODY) =>
    post<Entities>(subgraph, { query: ENTITIES, variables: { references } }, tokenOf(actor));
  return {
    ...{ province, ...documents, subgraph, portal, entities },
    ask: (query, actor, { url = gateway.url, variables } = {}) =>
      post(url, { query, variables }, tokenOf(actor)),
    got: async (references, actor) => shown(await entities(references, actor)),
    close: () => province.close(),
  };
}

async function documentsOf({ ask }: WithPortal) {
  const load = (codePrefix: string, actor: SurveyActor) =>
    ask<Outcome>(LOAD, { input: { template: 'kcn-666-2024', year: 2024, codePrefix, publish: true } }, actor);
  const [draft, opened] = [await load('nhap', PARKS), await load('mo', PARKS)];
  await ask<Outcome>(OPEN, { id: opened.rounds[0]?.id }, PARKS);
  await load('mo', TRADE);
  const { id } = await ask<Outcome>(SAVE_FORM, { input: formInput('phieu') }, PARKS);
  await ask<Outcome>(PUBLISH_FORM, { id }, PARKS);
  await ask<Outcome>(COPY_FORM, { id }, PARKS);
  return { draft, opened };
}

function tokenOf(actor: SurveyActor | null): string | undefined {
  if (!actor) return undefined;
  const login = { sub: actor.subject, agency: actor.agencyCode, roles: actor.roles };
  return new JwtService().sign(login, { secret: LOGIN_SECRET });
}

function shown({ data, errors = [] }: GraphAnswer<Entities>): unknown[] {
  const errorAt = (at: number) => errors.find(({ path }) => path?.[1] === at)?.extensions.code;
  return data._entities.map((entity, at) => entity?.id ?? entity?.code ?? errorAt(at) ?? null);
}
