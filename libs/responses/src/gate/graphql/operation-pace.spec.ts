import { loaderOf } from '@hailong/graphql-kit';
import { OperationPaces, PORTION } from './operation-pace';

/** Order in which the entries of operations are answered when all ask at once; `n.0` is the first of operation n. */
async function answered(contexts: readonly object[], entries: number): Promise<string[]> {
  const paces = new OperationPaces();
  const order: string[] = [];
  const all = contexts.flatMap((context, n) =>
    Array.from({ length: entries }, async (_, at) => {
      await paces.of(context).next();
      order.push(`${n}.${at}`);
    }),
  );
  await Promise.all(all);
  return order;
}

describe('pace of operations', () => {
  it('answers the entries of one operation in their order', async () => {
    const order = await answered([{}], 3 * PORTION + 1);
    expect(order).toEqual(Array.from({ length: 3 * PORTION + 1 }, (_, at) => `0.${at}`));
  });

  it('lets operations take turns, a portion each', async () => {
    const order = await answered([{}, {}], 3 * PORTION);
    const turns = order.map((entry) => entry.split('.')[0]).join('');
    expect(turns).toBe(
      ['0', '1']
        .map((n) => n.repeat(PORTION))
        .join('')
        .repeat(3),
    );
  });

  it('lets other work of the process in after each portion', async () => {
    const paces = new OperationPaces();
    const context = {};
    let arrived = 0;
    const arrive = () => {
      arrived += 1;
      if (arrived < 3) setImmediate(arrive);
    };
    setImmediate(arrive);
    const seen: number[] = [];
    for (let at = 0; at < 3 * PORTION; at += 1) {
      await paces.of(context).next();
      seen.push(arrived);
    }
    expect(seen.filter((_, at) => at % PORTION === 0)).toEqual([0, 1, 2]);
  });

  it('keeps a batch of a loader back until the last entry has asked for its key', async () => {
    const paces = new OperationPaces();
    const context = {};
    const batches: number[][] = [];
    const loader = loaderOf<number, number>(context, 'key', (keys) => {
      batches.push([...keys]);
      return Promise.resolve(keys);
    });
    const keys = Array.from({ length: 2 * PORTION + 1 }, (_, at) => at);
    await Promise.all(
      keys.map(async (key) => {
        await paces.of(context).next();
        return loader.load(key);
      }),
    );
    expect(batches).toEqual([keys]);
  });
});
