import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Locked {
  readonly version?: string;
}

const LOCK = path.resolve(__dirname, '../../package-lock.json');
const { packages } = JSON.parse(readFileSync(LOCK, 'utf8')) as { packages: Record<string, Locked> };

describe('the packages that run in production', () => {
  it('bring the reader of Excel files a uuid that keeps within its buffer (GHSA-w5hq-g745-h8pq)', () => {
    const found = packages['node_modules/exceljs/node_modules/uuid'] ?? packages['node_modules/uuid'];
    expect(Number(found?.version?.split('.')[0])).toBeGreaterThanOrEqual(11);
  });
});
