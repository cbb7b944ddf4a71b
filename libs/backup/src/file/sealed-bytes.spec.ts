import { HEAD_BYTES, OPEN_BYTES } from '../domain/file-head';
import { Passphrase } from '../domain/passphrase-keys';
import { MARK_BYTES, PIECE_BYTES } from '../domain/sealed-piece';
import { ByteReader } from './byte-reader';
import { openedPieces, sealed, sealedPieces, unsealed } from './sealed-bytes';

const WORDS = 'một mật khẩu đủ dài để thử';
const PASSPHRASE = new Passphrase(WORDS);
const SEALED_PIECE = PIECE_BYTES + MARK_BYTES;

describe('a stream sealed in pieces', () => {
  const key = { key: Buffer.alloc(32, 7), prefix: Buffer.alloc(7, 1) };
  const plain = Buffer.alloc(2 * PIECE_BYTES + 1000, 'phiếu ');
  const seal = (bytes: Buffer) => all(sealedPieces(inChunks(bytes, 10_000), key));
  const open = (bytes: Buffer) =>
    all(openedPieces(new ByteReader(inChunks(bytes, 7777)), key, 'tinh.backup'));
  let whole: Buffer;
  beforeAll(async () => {
    whole = await seal(plain);
  });

  it('opens to the bytes that went in, also where they fill their pieces exactly or are none', async () => {
    for (const bytes of [plain, Buffer.alloc(0), plain.subarray(0, PIECE_BYTES)])
      expect((await open(await seal(bytes))).equals(bytes)).toBe(true);
  });

  it.each([
    ['in the first piece', 0],
    ['in the mark of a piece', SEALED_PIECE - 1],
    ['in the last byte', 2 * SEALED_PIECE + 1000 + MARK_BYTES - 1],
  ])('is refused when a bit is altered %s', async (_, at) => {
    expect(await codeOf(open(flipped(whole, at)))).toBe('BACKUP_UNUSABLE');
  });

  it.each([
    ['by a byte', -1],
    ['by its last piece, at the border of a piece', -(1000 + MARK_BYTES)],
    ['to its first piece', SEALED_PIECE],
    ['to nothing', 0],
  ])('is refused when it is cut short %s', async (_, end) => {
    expect(await codeOf(open(whole.subarray(0, end)))).toBe('BACKUP_UNUSABLE');
  });

  it('is refused when two pieces change places, or a byte follows the last', async () => {
    const [one, two] = [whole.subarray(0, SEALED_PIECE), whole.subarray(SEALED_PIECE, 2 * SEALED_PIECE)];
    const swapped = Buffer.concat([two, one, whole.subarray(2 * SEALED_PIECE)]);
    expect(await codeOf(open(swapped))).toBe('BACKUP_UNUSABLE');
    expect(await codeOf(open(Buffer.concat([whole, Buffer.from('x')])))).toBe('BACKUP_UNUSABLE');
  });
});

describe('a stream sealed under a passphrase', () => {
  const plain = Buffer.from('phiếu '.repeat(100));
  let whole: Buffer;
  beforeAll(async () => {
    whole = await all(sealed(inChunks(plain, 100), PASSPHRASE));
  });
  const opened = (bytes: Buffer) => all(unsealed(inChunks(bytes, 77), PASSPHRASE, 'tinh.backup'));

  it('opens to the bytes that went in, and shows none of them', async () => {
    expect((await opened(whole)).equals(plain)).toBe(true);
    expect(whole.includes('phiếu')).toBe(false);
  });

  it('is never twice the same', async () => {
    const again = await all(sealed(inChunks(plain, 100), new Passphrase(WORDS)));
    expect(again.subarray(OPEN_BYTES).equals(whole.subarray(OPEN_BYTES))).toBe(false);
  });

  it('is refused where its proof was made under another passphrase', async () => {
    expect(await codeOf(opened(flipped(whole, HEAD_BYTES)))).toBe('PASSPHRASE_DIFFERENT');
  });

  it('is told from another file, another format, a cost beyond all memory, and a head that is cut short', async () => {
    expect(await codeOf(opened(Buffer.from('PGDMP and so on, no backup of ours')))).toBe('BACKUP_UNREADABLE');
    expect(await codeOf(opened(flipped(whole, 15)))).toBe('BACKUP_UNREADABLE');
    expect(await codeOf(opened(flipped(whole, 17)))).toBe('BACKUP_UNREADABLE');
    expect(await codeOf(opened(whole.subarray(0, OPEN_BYTES - 1)))).toBe('BACKUP_UNUSABLE');
  });
});

async function codeOf(opening: Promise<Buffer>): Promise<string | undefined> {
  const error = await opening.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return (error as { problem?: { code: string } } | undefined)?.problem?.code;
}

function flipped(bytes: Buffer, at: number): Buffer {
  const altered = Buffer.from(bytes);
  altered.writeUInt8(altered.readUInt8(at) ^ 128, at);
  return altered;
}

async function* inChunks(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length)
    yield await Promise.resolve(bytes.subarray(at, at + length));
}

async function all(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of source) chunks.push(chunk);
  return Buffer.concat(chunks);
}
