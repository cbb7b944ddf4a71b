import { SurveyActor } from '@hailong/access';
import { Logger } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import { startSubgraph } from '../hosts/subgraph';
import { GraphAnswer, post, startGateway, supergraphOf } from './federation-gateway';
import { PortalNews, startNews } from './news-subgraph';
import { TEST_SECRET_KEY } from './secret-key';
import {
  COPY_FORM,
  LOAD,
  OPEN,
  Outcome,
  PARKS,
  PUBLISH_FORM,
  SAVE_FORM,
  SurveyWorld,
  TRADE,
  formInput,
  surveyWorld,
} from './surveys';

const LOGIN_SECRET = 'a secret of the gateway, 32 bytes long';
const ENTITIES = `query ($references: [_Any!]!) { _entities(representations: $references) { __typename
  ... on SurveyAgency { code name } ... on SurveyRound { id code } ... on SurveyPlan { id code }
  ... on SurveyQuestionnaire { id code version } } }`;

export const NOBODY = null;

/** What a reference was answered with; of an agency the code alone. */
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
  readonly world: SurveyWorld;
  /** What BQL has loaded and not opened. */
  readonly draft: Outcome;
  /** What BQL has opened: announced to all, its plan not signed. SCT has drafts under the same codes. */
  readonly opened: Outcome;
  /** Address of the module's subgraph. */
  readonly subgraph: string;
  /** What the portal's subgraph answers. */
  readonly portal: PortalNews;
  /** Asks the gateway, or a subgraph directly. */
  ask(query: string, actor: SurveyActor | null, asked?: Asked): Promise<GraphAnswer<Record<string, unknown>>>;
  /** Asks the module's subgraph for what references name, as a gateway does. */
  entities(references: readonly object[], actor?: SurveyActor | null): Promise<GraphAnswer<Entities>>;
  /** The answer to each reference: its id or code, null, or the code of the error. */
  got(references: readonly object[], actor?: SurveyActor | null): Promise<unknown[]>;
  stop(): Promise<void>;
}

export async function federatedGraph(): Promise<FederatedGraph> {
  const world = await surveyWorld();
  const documents = await documentsOf(world);
  Object.assign(process.env, {
    ...{ PORT: '0', LOGIN_SECRET, HAILONG_SECRET_KEY: TEST_SECRET_KEY },
    SURVEY_DATABASE_URL: world.portal.db.appUrl,
  });
  Logger.overrideLogger(['error', 'warn']);
  for (const level of ['log', 'info'] as const) jest.spyOn(console, level).mockImplementation();
  const app = await startSubgraph();
  const subgraph = `${await app.getUrl()}/graphql`;
  const portal: PortalNews = { offices: [], news: [] };
  const news = await startNews(portal);
  const gateway = await startGateway(await supergraphOf({ surveys: subgraph, portal: news.url }));
  const entities = (references: readonly object[], actor: SurveyActor | null = NOBODY) =>
    post<Entities>(subgraph, { query: ENTITIES, variables: { references } }, tokenOf(actor));
  return {
    ...{ world, ...documents, subgraph, portal, entities },
    ask: (query, actor, { url = gateway.url, variables } = {}) =>
      post(url, { query, variables }, tokenOf(actor)),
    got: async (references, actor) => shown(await entities(references, actor)),
    stop: async () => {
      await gateway.stop();
      await news.stop();
      await app.close();
      await world.portal.stop();
    },
  };
}

async function documentsOf(world: SurveyWorld) {
  const load = (codePrefix: string, actor: SurveyActor) =>
    world.ask(LOAD, { input: { template: 'kcn-666-2024', codePrefix, publish: true } }, actor);
  const [draft, opened] = [await load('nhap', PARKS), await load('mo', PARKS)];
  await world.ask(OPEN, { id: opened.rounds[0]?.id }, PARKS);
  await load('mo', TRADE);
  const { id } = await world.ask(SAVE_FORM, { input: formInput('phieu') }, PARKS);
  await world.ask(PUBLISH_FORM, { id }, PARKS);
  await world.ask(COPY_FORM, { id }, PARKS);
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
