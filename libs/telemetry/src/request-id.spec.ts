import { requestIdOf } from './request-id';

const UUID = /^[0-9a-f-]{36}$/;
const withHeader = (id: string) => ({ headers: { 'x-request-id': id } });

describe('the id of a request', () => {
  it('the header comes first, then the id of the host, then one at random that stays', () => {
    expect(requestIdOf({ ...withHeader('abc-1'), id: 'host-7' })).toBe('abc-1');
    expect(requestIdOf({ headers: {}, id: 'host-7' })).toBe('host-7');
    const request = {};
    expect(requestIdOf(request)).toMatch(UUID);
    expect(requestIdOf(request)).toBe(requestIdOf(request));
    expect(requestIdOf(undefined)).toMatch(UUID);
  });

  it.each(['a\nlevel=error', 'a b', 'x'.repeat(65), '', '{"json":1}'])(
    'the header %j is passed over, so that nobody writes into the log',
    (id) => {
      expect(requestIdOf(withHeader(id))).toMatch(UUID);
    },
  );

  it('the counter of Fastify is passed over: it begins anew in each process', () => {
    expect(requestIdOf({ id: 'req-1k' })).toMatch(UUID);
  });
});
