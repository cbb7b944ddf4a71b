import { composeServices } from '@apollo/composition';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { parse } from 'graphql';
import { RunningServer } from './news-subgraph';

interface Login {
  readonly authorization?: string;
}

/** Schemas of these subgraphs, as they tell them, composed to one; fails on what does not compose, and on hints. */
export async function supergraphOf(subgraphs: Readonly<Record<string, string>>): Promise<string> {
  const services = await Promise.all(
    Object.entries(subgraphs).map(async ([name, url]) => ({ name, url, typeDefs: parse(await sdlOf(url)) })),
  );
  const { supergraphSdl, errors, hints } = composeServices(services);
  expect(errors?.map(({ message }) => message) ?? []).toEqual([]);
  expect(hints?.map(String) ?? []).toEqual([]);
  return supergraphSdl ?? '';
}

export async function sdlOf(url: string): Promise<string> {
  const { data } = await post<{ _service: { sdl: string } }>(url, { query: '{ _service { sdl } }' });
  return data._service.sdl;
}

/** A gateway before the subgraphs that hands on the login of its callers. */
export async function startGateway(supergraphSdl: string): Promise<RunningServer> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) =>
      new RemoteGraphQLDataSource<Login>({
        url,
        willSendRequest({ request, context: { authorization } }) {
          if (authorization) request.http?.headers.set('authorization', String(authorization));
        },
      }),
  });
  const server = new ApolloServer<Login>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port: 0, host: '127.0.0.1' },
    context: ({ req }) => Promise.resolve({ authorization: req.headers.authorization }),
  });
  return { url, stop: () => server.stop() };
}

export interface GraphAnswer<T> {
  readonly data: T;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: { code?: string } }[];
}

/** Sends a GraphQL operation over HTTP, with a login token or without. */
export async function post<T>(url: string, body: object, token?: string): Promise<GraphAnswer<T>> {
  const headers = {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return (await response.json()) as GraphAnswer<T>;
}
