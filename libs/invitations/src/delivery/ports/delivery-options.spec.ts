import { DeliveryPort } from '../domain/delivery';
import { resolveDelivery } from './delivery-options';

const port = (name: string): DeliveryPort =>
  ({ name, deliver: () => Promise.resolve({ kind: 'delivered' }) }) as DeliveryPort;

describe('ports of the host', () => {
  const resolve = (...names: string[]) =>
    resolveDelivery({ ports: names.map(port), objectionsTo: 'mailto:tuchoi@so.gov.vn' });

  it('a port of the host takes the place of the built-in one', () => {
    expect(resolve('email', 'webhook').ports).toHaveLength(2);
  });

  it.each([[['zalo']], [['email', 'email']], [['paper']]])(
    'ports named %j are refused: no invitation could name them',
    (names) => {
      expect(() => resolve(...names)).toThrow(/delivery\.ports must be named email or webhook/);
    },
  );
});
