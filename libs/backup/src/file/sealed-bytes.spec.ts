import { OPEN_BYTES } from '../domain/file-head';
import { MARK_BYTES, PIECE_BYTES } from '../domain/sealed-piece';
import { sealed, unsealed } from './sealed-bytes';

const PASSPHRASE = 'một mật khẩu đủ dài để thử';
const SEALED_PIECE = PIECE_BYTES + MARK_BYTES;

describe('a stream sealed under a passphrase', () => {
  const plain = Buffer.alloc(2 * PIECE_BYTES + 1000, 'phiếu ');
  let whole: Buffer;
  beforeAll(async () => {
    whole = await all(sealed(inChunks(plain, 10_000), PASSPHRASE));
  });

  const opened = (bytes: Buffer, passphrase = PASSPHRASE) =>
    all(unsealed(inChunks(bytes, 7777), passphrase, 'tinh.backup'));
  const codeOf = async (bytes: Buffer, passphrase?: string) => {
    const error = await opened(bytes, passphrase).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return (error as { problem?: { code: string } } | undefined)?.problem?.code;
  };

  it('opens to the bytes that went in, also where they fill their pieces exactly or are none', async () => {
    expect((await opened(whole)).equals(plain)).toBe(true);
    for (const bytes of [Buffer.alloc(0), plain.subarray(0, PIECE_BYTES)])
      expect((await opened(await all(sealed(inChunks(bytes, 10_000), PASSPHRASE)))).equals(bytes)).toBe(true);
  });

  it('opens with the same passphrase typed on another system, whose letters are composed otherwise', async () => {
    expect((await opened(whole, PASSPHRASE.normalize('NFD'))).equals(plain)).toBe(true);
  });

  it('shows nothing of its bytes, and is never twice the same', async () => {
    expect(whole.includes('phiếu')).toBe(false);
    const again = await all(sealed(inChunks(plain, 10_000), PASSPHRASE));
    expect(
      again.subarray(OPEN_BYTES, OPEN_BYTES + 64).equals(whole.subarray(OPEN_BYTES, OPEN_BYTES + 64)),
    ).toBe(false);
  });

  it.each([
    ['in the number of the format', 15, 'BACKUP_UNREADABLE'],
    ['in the cost, beyond all memory', 17, 'BACKUP_UNREADABLE'],
    ['in the salt', 20, 'PASSPHRASE_DIFFERENT'],
    ['in the nonce', 36, 'PASSPHRASE_DIFFERENT'],
    ['in the proof', OPEN_BYTES - 1, 'PASSPHRASE_DIFFERENT'],
    ['in the first piece', OPEN_BYTES, 'BACKUP_UNUSABLE'],
    ['in the mark of a piece', OPEN_BYTES + SEALED_PIECE - 1, 'BACKUP_UNUSABLE'],
    ['in the last byte', OPEN_BYTES + 2 * SEALED_PIECE + 1000 + MARK_BYTES - 1, 'BACKUP_UNUSABLE'],
  ])('is refused when a bit is altered %s', async (_, at, code) => {
    const altered = Buffer.from(whole);
    altered.writeUInt8(altered.readUInt8(at) ^ 128, at);
    expect(await codeOf(altered)).toBe(code);
  });

  it.each([
    ['by a byte', -1],
    ['by its last piece, at the border of a piece', -(1000 + MARK_BYTES)],
    ['to its first piece', OPEN_BYTES + SEALED_PIECE],
    ['to its head', OPEN_BYTES],
    ['within its head', OPEN_BYTES - 1],
  ])('is refused when it is cut short %s', async (_, end) => {
    expect(await codeOf(whole.subarray(0, end))).toBe('BACKUP_UNUSABLE');
  });

  it('is refused when two pieces change places, or a byte follows the last', async () => {
    const pieces = [0, 1].map((n) =>
      whole.subarray(OPEN_BYTES + n * SEALED_PIECE, OPEN_BYTES + (n + 1) * SEALED_PIECE),
    );
    const swapped = [
      whole.subarray(0, OPEN_BYTES),
      ...pieces.toReversed(),
      whole.subarray(OPEN_BYTES + 2 * SEALED_PIECE),
    ];
    expect(await codeOf(Buffer.concat(swapped))).toBe('BACKUP_UNUSABLE');
    expect(await codeOf(Buffer.concat([whole, Buffer.from('x')]))).toBe('BACKUP_UNUSABLE');
  });

  it('is refused with another passphrase, and another file is told from a backup', async () => {
    expect(await codeOf(whole, 'một mật khẩu khác')).toBe('PASSPHRASE_DIFFERENT');
    expect(await codeOf(Buffer.from('PGDMP and so on, no backup of ours'))).toBe('BACKUP_UNREADABLE');
  });
});

async function* inChunks(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}

async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
