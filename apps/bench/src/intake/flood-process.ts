import { HttpClient } from './http-client';

/** Connections of the flood; each sends again as soon as it is answered. */
const CONNECTIONS = 60;
/** Another address of this machine than the citizens have. Linux answers on all of 127.0.0.0/8. */
const FROM = '127.0.0.2';

const AGENCIES =
  'surveyAgencies(first: 200) { edges { node { code name kind level parent { code name } } } }';

const DEAR = JSON.stringify({
  query: `{ ${Array.from({ length: 4 }, (_, at) => `a${at}: ${AGENCIES}`).join(' ')} }`,
});

const LARGE = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(300 * 1024) } });

/** Floods a portal with anonymous reads as dear as an operation may be, and with bodies larger than a stranger may send. */
async function flood(url: string): Promise<{ stop(): Promise<number> }> {
  const clients = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => HttpClient.connect(`${url}/graphql`, { from: FROM })),
  );
  let flooding = true;
  let answered = 0;
  const work = clients.map(async (client, at) => {
    while (flooding) {
      await client.post(at % 4 === 0 ? LARGE : DEAR);
      answered += 1;
    }
    client.close();
  });
  return {
    stop: async () => {
      flooding = false;
      await Promise.all(work);
      return answered;
    },
  };
}

process.once('disconnect', () => process.exit());
process.once('message', ({ url }: { readonly url: string }) => {
  void flood(url).then((flooding) => {
    process.once('message', () => void flooding.stop().then((answered) => process.send?.({ answered })));
    process.send?.({ answered: 0 });
  });
});
